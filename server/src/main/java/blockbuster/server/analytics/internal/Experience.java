package blockbuster.server.analytics.internal;

import blockbuster.server.analytics.internal.BeaconController.Beacon;
import blockbuster.server.analytics.internal.BeaconController.Sample;
import blockbuster.server.analytics.internal.Partitions.Table;
import blockbuster.server.auth.PersonalData;
import blockbuster.server.stream.PlayRecords;
import blockbuster.server.stream.PlayRecords.PlayRecord;
import blockbuster.sui.SuiAddress;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of beacons: exact percentiles over what was measured, without any sum that could be wrong. */
@Repository
class Experience implements PersonalData {

    private static final int MOST_ROWS = 500;

    private final JdbcClient jdbc;
    private final Partitions partitions;
    private final PlayRecords plays;

    Experience(JdbcClient jdbc, Partitions partitions, PlayRecords plays) {
        this.jdbc = jdbc;
        this.partitions = partitions;
        this.plays = plays;
    }

    /** Of all plays, what half of them, three quarters, 95 % and 99 % don't exceed. */
    record Percentiles(long p50, long p75, long p95, long p99) {}

    /**
     * What plays of some days experienced.
     *
     * @param edge absent for all
     * @param rendition absent for all
     * @param firstFrameMs absent where no play told
     * @param rebufferBps waiting as a part of waiting and playing together, in basis points, of all plays together
     * @param rebufferBpsOfPlays the same of single plays
     * @param failedPlays plays with a failure
     */
    record ExperienceRow(
            @Nullable String edge,
            @Nullable String rendition,
            long plays,
            @Nullable Percentiles firstFrameMs,
            long playedMs,
            long rebufferMs,
            long rebufferBps,
            @Nullable Percentiles rebufferBpsOfPlays,
            long failures,
            long failedPlays) {}

    /** What was kept of a person's own player. */
    record Measured(
            UUID sessionId,
            int number,
            String edge,
            String rendition,
            @Nullable Integer firstFrameMs,
            long playedMs,
            long rebufferMs,
            int rebuffers,
            int failures,
            Instant startedAt) {}

    /** Counts by when the play started, so that a late beacon joins the others of its play. */
    @Transactional
    void add(PlayRecord play, Beacon beacon) {
        if (partitions.open(Table.ANALYTICS_BEACON, play.startedAt())) {
            beacon.samples().forEach(sample -> add(play, beacon, sample));
        }
    }

    private void add(PlayRecord play, Beacon beacon, Sample sample) {
        jdbc.sql("""
                        insert into analytics_beacon (session_id, number, rendition, edge, content_id, first_frame_ms,
                            played_ms, rebuffer_ms, rebuffers, failures, started_at)
                        values (:session, :number, :rendition, :edge, :content, :firstFrame,
                            :played, :rebuffer, :rebuffers, :failures, :startedAt)
                        on conflict do nothing
                        """)
                .param("session", play.session())
                .param("number", beacon.number())
                .param("rendition", sample.rendition())
                .param("edge", beacon.edge())
                .param("content", play.content().toString())
                .param("firstFrame", sample.firstFrameMs())
                .param("played", sample.playedMs())
                .param("rebuffer", sample.rebufferMs())
                .param("rebuffers", sample.rebuffers())
                .param("failures", sample.failures())
                .param("startedAt", Days.utc(play.startedAt()))
                .update();
    }

    List<ExperienceRow> rows(Days days) {
        return jdbc.sql("""
                        with measured as (
                            select session_id, edge, rendition, first_frame_ms, played_ms, rebuffer_ms, failures
                            from analytics_beacon where started_at >= :start and started_at < :end),
                        play as (
                            select session_id, edge, rendition, min(first_frame_ms) as first_frame,
                                sum(played_ms) as played, sum(rebuffer_ms) as rebuffer, sum(failures) as failures
                            from measured group by session_id, grouping sets ((edge, rendition), (edge), (rendition), ()))
                        select edge, rendition, count(*) as plays, sum(played) as played, sum(rebuffer) as rebuffer,
                            sum(failures) as failures, count(*) filter (where failures > 0) as failed,
                            coalesce(div(sum(rebuffer) * 10000, nullif(sum(played) + sum(rebuffer), 0)), 0) as bps,
                            percentile_disc(array[0.5, 0.75, 0.95, 0.99]) within group (order by first_frame) as frames,
                            percentile_disc(array[0.5, 0.75, 0.95, 0.99]) within group (
                                order by div(rebuffer * 10000, nullif(played + rebuffer, 0))::bigint) as ratios
                        from play group by edge, rendition
                        order by plays desc, edge nulls first, rendition nulls first limit :most
                        """)
                .param("start", days.start())
                .param("end", days.end())
                .param("most", MOST_ROWS)
                .query((row, number) -> row(row))
                .list();
    }

    private static ExperienceRow row(ResultSet row) throws SQLException {
        return new ExperienceRow(
                row.getString("edge"),
                row.getString("rendition"),
                row.getLong("plays"),
                percentiles(row.getArray("frames")),
                row.getLong("played"),
                row.getLong("rebuffer"),
                row.getLong("bps"),
                percentiles(row.getArray("ratios")),
                row.getLong("failures"),
                row.getLong("failed"));
    }

    private static @Nullable Percentiles percentiles(@Nullable Array array) throws SQLException {
        if (array == null || !(array.getArray() instanceof Number[] values) || values[0] == null) {
            return null;
        }
        var numbers = Arrays.stream(values).mapToLong(Number::longValue).toArray();
        return new Percentiles(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    @Override
    public Map<String, List<?>> export(SuiAddress person) {
        var sessions = plays.of(person).stream().map(PlayRecord::session).toArray(UUID[]::new);
        return Map.of("measured", measured(sessions));
    }

    private List<Measured> measured(UUID[] sessions) {
        return jdbc.sql(
                        "select * from analytics_beacon where session_id = any(?) order by started_at, session_id, number")
                .param(sessions)
                .query((row, number) -> new Measured(
                        row.getObject("session_id", UUID.class),
                        row.getInt("number"),
                        row.getString("edge"),
                        row.getString("rendition"),
                        row.getObject("first_frame_ms", Integer.class),
                        row.getLong("played_ms"),
                        row.getLong("rebuffer_ms"),
                        row.getInt("rebuffers"),
                        row.getInt("failures"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** A play's tie to its viewer is the stream module's to cut; here nobody is named. */
    @Override
    public void erase(SuiAddress person) {}
}
