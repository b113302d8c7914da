package blockbuster.server.stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which windows of film a session could decrypt, the evidence for its credit: the table stream_release, and in memory what
 * {@link ReleaseWriter} has yet to write to it. Thread-safe.
 *
 * <p>A killed server loses what it had in memory; {@link KeyPacer#evidence} finds that again in Redis. If both are lost, a
 * session is credited with less than it watched, never with more.
 */
@Repository
class Releases {

    private static final int REMEMBERED = 200_000;
    /** A database that stays away longer than that many releases take stops the release of keys. */
    private static final int MOST_UNWRITTEN = 50_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Cache<Key, Boolean> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final ConcurrentMap<Key, Instant> unwritten = new ConcurrentHashMap<>();

    Releases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Key(UUID session, int window) {}

    /** A window that was released, and when. */
    record Release(int window, Instant at) {}

    /** Whether this server knows that the session has the window; false says nothing. */
    boolean knows(UUID session, int window) {
        return known.getIfPresent(new Key(session, window)) != null;
    }

    /** Notes a release, to be written soon. */
    void record(UUID session, int window) {
        var key = new Key(session, window);
        if (known.asMap().putIfAbsent(key, true) == null) {
            unwritten.put(key, clock.instant());
        }
        if (unwritten.size() > MOST_UNWRITTEN) {
            write();
        }
    }

    /** A session's releases in order of time, as far as this server and the database know. */
    List<Release> of(UUID session) {
        var here = unwritten.entrySet().stream()
                .filter(entry -> entry.getKey().session().equals(session))
                .map(entry -> new Release(entry.getKey().window(), entry.getValue()))
                .toList();
        return Stream.concat(here.stream(), written(session).stream())
                .collect(Collectors.toMap(Release::window, release -> release, Releases::earlier))
                .values()
                .stream()
                .sorted(Comparator.comparing(Release::at).thenComparingInt(Release::window))
                .toList();
    }

    private static Release earlier(Release one, Release other) {
        return other.at().isBefore(one.at()) ? other : one;
    }

    private List<Release> written(UUID session) {
        return jdbc.sql("select film_window, released_at from stream_release where session_id = ?")
                .param(session)
                .query((row, number) -> new Release(
                        row.getInt(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Writes what only memory has; what can't be written now stays there. */
    void write() {
        var batch = Map.copyOf(unwritten);
        if (!batch.isEmpty()) {
            insert(batch);
            batch.forEach(unwritten::remove);
        }
    }

    /** Writes a release within the caller's transaction; a second one of the same window changes nothing. */
    void insert(UUID session, int window) {
        insert(Map.of(new Key(session, window), clock.instant()));
    }

    private void insert(Map<Key, Instant> batch) {
        var entries = List.copyOf(batch.entrySet());
        jdbc.sql("""
                        with fresh as (
                            select * from unnest(?::uuid[], ?::int[], ?::timestamptz[]) as r (session_id, film_window, at)
                        ), seen as (
                            update stream_session s set last_seen_at = greatest(s.last_seen_at, f.at)
                            from (select session_id, max(at) as at from fresh group by session_id) f
                            where s.id = f.session_id
                        )
                        insert into stream_release (session_id, film_window, released_at) select * from fresh
                        on conflict do nothing
                        """)
                .params(
                        (Object) entries.stream()
                                .map(entry -> entry.getKey().session().toString())
                                .toArray(String[]::new),
                        entries.stream().map(entry -> entry.getKey().window()).toArray(Integer[]::new),
                        entries.stream()
                                .map(entry -> entry.getValue()
                                        .atOffset(ZoneOffset.UTC)
                                        .toString())
                                .toArray(String[]::new))
                .update();
    }
}
