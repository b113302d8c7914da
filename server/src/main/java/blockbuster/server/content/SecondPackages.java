package blockbuster.server.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import blockbuster.media.PackagedTitle;
import blockbuster.media.SegmentTree;
import blockbuster.sui.SuiAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The second ladders of titles. What the chain's root is for the first, a root sealed under the key-encryption key is
 * here: hashes that somebody changed in the database are not handed to the edge.
 */
@Repository
class SecondPackages {

    private static final Logger log = LoggerFactory.getLogger(SecondPackages.class);
    private static final TypeReference<Map<String, String>> BLOB_IDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TitleSecrets secrets;
    private final Clock clock;

    SecondPackages(JdbcClient jdbc, JsonMapper json, TitleSecrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** A ladder and where its files are. */
    record SecondPackage(PackagedTitle title, Map<String, String> blobIds) {}

    /** The first ladder that is saved stays. */
    void save(SuiAddress content, PackagedTitle ladder, Map<String, String> blobIds) {
        jdbc.sql("""
                        insert into content_second_package (content_id, package, blob_ids, sealed_root, created_at)
                        values (:id, cast(:package as jsonb), cast(:blobIds as jsonb), :root, :now)
                        on conflict (content_id) do nothing
                        """)
                .param("id", content.toString())
                .param("package", ladder.toJson())
                .param("blobIds", json.writeValueAsString(blobIds))
                .param("root", secrets.wrap(context(content), root(ladder)))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The ladder, if there is one that is as it was saved. */
    Optional<SecondPackage> load(SuiAddress content) {
        return jdbc.sql("select * from content_second_package where content_id = ?")
                .param(content.toString())
                .query((row, number) -> read(content, row))
                .optional()
                .flatMap(found -> found);
    }

    private Optional<SecondPackage> read(SuiAddress content, ResultSet row) throws SQLException {
        var ladder = PackagedTitle.fromJson(row.getString("package"));
        if (!isSealed(content, ladder, row.getBytes("sealed_root"))) {
            // The film plays without it.
            log.atError().addKeyValue("contentId", content).log("content.second-ladder-changed");
            return Optional.empty();
        }
        return Optional.of(new SecondPackage(ladder, json.readValue(row.getString("blob_ids"), BLOB_IDS)));
    }

    private boolean isSealed(SuiAddress content, PackagedTitle ladder, byte[] sealedRoot) {
        try {
            return Arrays.equals(secrets.unwrap(context(content), sealedRoot), root(ladder));
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** Computed, because what the record says of itself proves nothing. */
    private static byte[] root(PackagedTitle ladder) {
        return SegmentTree.rootHex(ladder.renditions()).getBytes(UTF_8);
    }

    private static String context(SuiAddress content) {
        return "second-ladder:" + content;
    }
}
