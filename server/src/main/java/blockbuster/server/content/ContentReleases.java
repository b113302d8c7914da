package blockbuster.server.content;

import blockbuster.sui.SuiAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When films came out, as their creators say: the chain does not hold it. */
@Component
public class ContentReleases {

    private final JdbcClient jdbc;
    private final ContentCache cache;

    ContentReleases(JdbcClient jdbc, ContentCache cache) {
        this.jdbc = jdbc;
        this.cache = cache;
    }

    /** Sets a title's year, before or after its registration is mirrored. */
    public void mark(SuiAddress content, int year) {
        jdbc.sql("""
                        insert into content_release (content_id, year) values (:id, :year)
                        on conflict (content_id) do update set year = excluded.year
                        """).param("id", content.toString()).param("year", year).update();
        cache.evictAfterCommit(content);
    }
}
