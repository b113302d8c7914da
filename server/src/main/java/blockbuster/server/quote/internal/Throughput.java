package blockbuster.server.quote.internal;

import blockbuster.server.upload.TitleTranscoding;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How fast this installation makes ladders: how much film the last conversions got through in how much time. */
@Component
class Throughput {

    private static final int FILMS = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    Throughput(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An estimate.
     *
     * @param films that it rests on; with none it is the stated default, as long as the film lasts
     */
    record Estimate(long millis, long films) {}

    /** Looks come at even intervals, so each counts as a second of work. */
    @EventListener
    void on(TitleTranscoding event) {
        jdbc.sql("""
                        insert into quote_transcode (upload_id, film_ms, spent_ms, made_at) values (?, ?, 1000, ?)
                        on conflict (upload_id) do update set film_ms = quote_transcode.film_ms + excluded.film_ms,
                            spent_ms = quote_transcode.spent_ms + 1000, made_at = excluded.made_at
                        """)
                .params(
                        event.upload(),
                        Math.round(event.speed() * 1000),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    Estimate of(long durationMs) {
        record Sum(long films, long filmMs, long spentMs) {}
        var sum = jdbc.sql("""
                        select count(*), coalesce(sum(film_ms), 0)::bigint, coalesce(sum(spent_ms), 0)::bigint
                        from (select film_ms, spent_ms from quote_transcode order by made_at desc limit ?) latest
                        """)
                .param(FILMS)
                .query((row, number) -> new Sum(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
        return sum.filmMs() == 0
                ? new Estimate(durationMs, 0)
                : new Estimate(Math.ceilDiv(Math.multiplyExact(durationMs, sum.spentMs()), sum.filmMs()), sum.films());
    }
}
