package blockbuster.server.analytics.internal;

import blockbuster.server.analytics.internal.Partitions.Table;
import blockbuster.server.stream.PlayRecords;
import blockbuster.server.stream.PlayRecords.PlayRecord;
import blockbuster.server.stream.StreamFinished;
import blockbuster.server.stream.StreamSettled;
import java.time.Instant;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes settled watching and finished plays, without whose they were. */
@Component
class PlayListener {

    private static final Logger log = LoggerFactory.getLogger(PlayListener.class);
    private static final long SECOND_MS = 1000;

    private final JdbcClient jdbc;
    private final Partitions partitions;
    private final DirtyDays dirty;
    private final PlayRecords plays;

    PlayListener(JdbcClient jdbc, Partitions partitions, DirtyDays dirty, PlayRecords plays) {
        this.jdbc = jdbc;
        this.partitions = partitions;
        this.dirty = dirty;
        this.plays = plays;
    }

    @EventListener
    void on(StreamSettled settled) {
        if (isOpen(Table.ANALYTICS_WATCH, settled.settledAt())) {
            jdbc.sql("insert into analytics_watch (settlement_id, content_id, seconds, settled_at)"
                            + " values (?, ?, ?, ?) on conflict do nothing")
                    .params(
                            settled.settlementId(),
                            settled.contentId().toString(),
                            settled.creditedSeconds(),
                            Days.utc(settled.settledAt()))
                    .update();
            dirty.mark(settled.contentId().toString(), settled.settledAt());
        }
    }

    /** Who opened a title and watched nothing of it did not view it. */
    @EventListener
    void on(StreamFinished finished) {
        if (finished.creditedSeconds() > 0 && isOpen(Table.ANALYTICS_PLAY, finished.finishedAt())) {
            plays.find(finished.sessionId()).ifPresent(play -> add(finished, play));
        }
    }

    private void add(StreamFinished finished, PlayRecord play) {
        jdbc.sql("""
                        insert into analytics_play
                            (session_id, content_id, credited_seconds, duration_ms, played, finished_at)
                        values (?, ?, ?, ?, cast(? as int4multirange), ?) on conflict do nothing
                        """)
                .params(
                        finished.sessionId(),
                        finished.contentId().toString(),
                        finished.creditedSeconds(),
                        play.durationMs(),
                        seconds(play),
                        Days.utc(finished.finishedAt()))
                .update();
        dirty.mark(finished.contentId().toString(), finished.finishedAt());
    }

    private boolean isOpen(Table table, Instant at) {
        boolean open = partitions.open(table, at);
        if (!open) {
            log.atWarn().addKeyValue("at", at).log("play.outOfTime");
        }
        return open;
    }

    /** A second of film counts where its beginning was played: adjacent stretches share none. */
    private static String seconds(PlayRecord play) {
        return play.played().stream()
                .map(stretch -> "[" + ceiling(stretch.fromMs()) + "," + ceiling(stretch.toMs()) + ")")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static long ceiling(long ms) {
        return Math.ceilDiv(ms, SECOND_MS);
    }
}
