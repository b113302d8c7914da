package blockbuster.server.content;

import blockbuster.media.PackagedTitle;
import blockbuster.media.TitleKeys;
import blockbuster.sui.SuiAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The packages of titles, their secrets wrapped. Not a mirror: this is the only place that knows the secrets. */
@Component
public class ContentPackages {

    private static final TypeReference<Map<String, String>> BLOB_IDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TitleSecrets secrets;
    private final SecondPackages second;
    private final ContentCache cache;
    private final Clock clock;

    ContentPackages(
            JdbcClient jdbc,
            JsonMapper json,
            TitleSecrets secrets,
            SecondPackages second,
            ContentCache cache,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.secrets = secrets;
        this.second = second;
        this.cache = cache;
        this.clock = clock;
    }

    /**
     * Keeps a title's package, before or after its registration is mirrored. The first package of a title stays; saving
     * again changes nothing.
     *
     * @param blobIds Walrus blob ids by the package's file names
     */
    public void save(SuiAddress content, PackagedTitle title, Map<String, String> blobIds, byte[] secret) {
        jdbc.sql("""
                        insert into content_package (content_id, package, blob_ids, wrapped_secret, created_at)
                        values (:id, cast(:package as jsonb), cast(:blobIds as jsonb), :secret, :now)
                        on conflict (content_id) do nothing
                        """)
                .param("id", content.toString())
                .param("package", title.toJson())
                .param("blobIds", json.writeValueAsString(blobIds))
                .param("secret", secrets.wrap(content.toString(), secret))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        cache.evictAfterCommit(content);
    }

    /**
     * Keeps a title's second ladder, packaged under the same secret. Its first one stays.
     *
     * @param blobIds Walrus blob ids by the ladder's file names
     */
    public void addSecond(SuiAddress content, PackagedTitle ladder, Map<String, String> blobIds) {
        second.save(content, ladder, blobIds);
        cache.evictAfterCommit(content);
    }

    /** All it takes to play a title, with its second ladder if it has one. */
    public Optional<StoredTitle> load(SuiAddress content) {
        return jdbc.sql("select * from content_package where content_id = ?")
                .param(content.toString())
                .query(this::stored)
                .optional()
                .map(title -> second.load(content).map(title::with).orElse(title));
    }

    /** The package alone, which holds no secret. */
    Optional<PackagedTitle> describe(SuiAddress content) {
        return jdbc.sql("select package from content_package where content_id = ?")
                .param(content.toString())
                .query(String.class)
                .optional()
                .map(PackagedTitle::fromJson)
                .map(title -> second.load(content)
                        .map(ladder -> title.with(ladder.title()))
                        .orElse(title));
    }

    private StoredTitle stored(ResultSet row, int number) throws SQLException {
        var secret = secrets.unwrap(row.getString("content_id"), row.getBytes("wrapped_secret"));
        return new StoredTitle(
                PackagedTitle.fromJson(row.getString("package")),
                json.readValue(row.getString("blob_ids"), BLOB_IDS),
                new TitleKeys(secret));
    }
}
