package blockbuster.server.content;

import blockbuster.sui.SuiAddress;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Until when titles are stored, as those who pay for the storage say. */
@Component
public class ContentLeases {

    private final JdbcClient jdbc;
    private final ContentCache cache;

    ContentLeases(JdbcClient jdbc, ContentCache cache) {
        this.jdbc = jdbc;
        this.cache = cache;
    }

    /** Sets when a title's storage ends, before or after its registration is mirrored. */
    public void mark(SuiAddress content, Instant endsAt) {
        jdbc.sql("""
                        insert into content_lease (content_id, ends_at) values (:id, :endsAt)
                        on conflict (content_id) do update set ends_at = excluded.ends_at
                        """)
                .param("id", content.toString())
                .param("endsAt", endsAt.atOffset(ZoneOffset.UTC))
                .update();
        cache.evictAfterCommit(content);
    }
}
