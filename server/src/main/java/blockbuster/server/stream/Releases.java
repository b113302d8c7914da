package blockbuster.server.stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table stream_release: which windows of film a session could decrypt, the evidence for its credit. */
@Repository
class Releases {

    private static final int REMEMBERED = 200_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Cache<Written, Boolean> written =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Releases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Written(UUID session, int window) {}

    /** A window that was released, and when. */
    record Release(int window, Instant at) {}

    /** Makes sure that a release is on record. Must return before the key leaves: no key without evidence. */
    void record(UUID session, int window) {
        var release = new Written(session, window);
        if (written.getIfPresent(release) == null) {
            insert(session, window);
            written.put(release, true);
        }
    }

    /** A session's releases in order of time. */
    List<Release> of(UUID session) {
        return jdbc.sql("select film_window, released_at from stream_release where session_id = ?"
                        + " order by released_at, film_window")
                .param(session)
                .query((row, number) -> new Release(
                        row.getInt(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Writes a release within the caller's transaction; a second one of the same window changes nothing. */
    void insert(UUID session, int window) {
        jdbc.sql("""
                        with seen as (
                            update stream_session set last_seen_at = greatest(last_seen_at, :now) where id = :session
                        )
                        insert into stream_release (session_id, film_window, released_at) values (:session, :window, :now)
                        on conflict do nothing
                        """)
                .param("session", session)
                .param("window", window)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
