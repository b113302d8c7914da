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
    private final ContentCache cache;
    private final Clock clock;

    ContentPackages(JdbcClient jdbc, JsonMapper json, TitleSecrets secrets, ContentCache cache, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.secrets = secrets;
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

    /** All it takes to play a title. */
    public Optional<StoredTitle> load(SuiAddress content) {
        return jdbc.sql("select * from content_package where content_id = ?")
                .param(content.toString())
                .query(this::stored)
                .optional();
    }

    /** The package alone, which holds no secret. */
    Optional<PackagedTitle> describe(SuiAddress content) {
        return jdbc.sql("select package from content_package where content_id = ?")
                .param(content.toString())
                .query(String.class)
                .optional()
                .map(PackagedTitle::fromJson);
    }

    private StoredTitle stored(ResultSet row, int number) throws SQLException {
        var secret = secrets.unwrap(row.getString("content_id"), row.getBytes("wrapped_secret"));
        return new StoredTitle(
                PackagedTitle.fromJson(row.getString("package")),
                json.readValue(row.getString("blob_ids"), BLOB_IDS),
                new TitleKeys(secret));
    }
}
