package blockbuster.server.revenue.internal;

import blockbuster.server.revenue.TitleEarnings;
import blockbuster.server.revenue.split.WatchedPlay;
import blockbuster.sui.SuiAddress;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Earnings from the recorded runs: the shares that the chain has the root of, divided by the sessions that were frozen. */
@Component
class RecordedEarnings implements TitleEarnings {

    private final JdbcClient jdbc;
    private final Runs runs;

    RecordedEarnings(JdbcClient jdbc, Runs runs) {
        this.jdbc = jdbc;
        this.runs = runs;
    }

    private record Part(UUID run, SuiAddress uploader) {}

    private record Score(SuiAddress content, long seconds, BigInteger points) {}

    @Override
    public BigInteger earned(SuiAddress content) {
        var parts = jdbc.sql("""
                        select distinct s.run_id, s.uploader from revenue_session s
                        join revenue_run r on r.id = s.run_id and r.state = 'recorded' where s.content_id = ?
                        """)
                .param(content.toString())
                .query((row, number) -> new Part(row.getObject(1, UUID.class), SuiAddress.parse(row.getString(2))))
                .list();
        return parts.stream().map(part -> earned(content, part)).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private BigInteger earned(SuiAddress content, Part part) {
        var scores = scores(part);
        var all = sum(scores, score -> true);
        if (all.signum() == 0) {
            return BigInteger.ZERO;
        }
        return payout(part)
                .multiply(sum(scores, score -> score.content().equals(content)))
                .divide(all);
    }

    @Override
    public List<PeriodEarnings> ofCreator(SuiAddress creator) {
        return jdbc
                .sql("""
                        select r.id from revenue_run r where r.state = 'recorded' and exists (
                            select from revenue_session s where s.run_id = r.id and s.uploader = ?)
                        order by r.period_end desc
                        """)
                .param(creator.toString())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .stream()
                .flatMap(run -> period(new Part(run, creator)))
                .toList();
    }

    private Stream<PeriodEarnings> period(Part part) {
        var run = runs.find(part.run()).orElseThrow();
        var scores = scores(part);
        var all = sum(scores, score -> true).max(BigInteger.ONE);
        var payout = payout(part);
        return scores.stream()
                .collect(Collectors.groupingBy(Score::content, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(title -> new PeriodEarnings(
                        title.getKey(),
                        run.periodStart(),
                        run.periodEnd(),
                        title.getValue().stream().mapToLong(Score::seconds).sum(),
                        payout.multiply(sum(title.getValue(), score -> true)).divide(all)));
    }

    private static BigInteger sum(List<Score> scores, Predicate<Score> which) {
        return scores.stream().filter(which).map(Score::points).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Plays of one completion score what their seconds score together. */
    private List<Score> scores(Part part) {
        return jdbc.sql("""
                        select content_id, sum(credited_seconds)::bigint, completion_bps from revenue_session
                        where run_id = ? and uploader = ? group by content_id, completion_bps
                        """)
                .params(part.run(), part.uploader().toString())
                .query((row, number) -> new Score(
                        SuiAddress.parse(row.getString(1)),
                        row.getLong(2),
                        WatchedPlay.score(row.getLong(2), row.getLong(3))))
                .list();
    }

    /** What the run's own plays earned: neither what was carried into it nor whether it could be paid matters. */
    private BigInteger payout(Part part) {
        return jdbc.sql("select coalesce(sum(share), 0) from revenue_payout where run_id = ? and uploader = ?")
                .params(part.run(), part.uploader().toString())
                .query(BigDecimal.class)
                .single()
                .toBigIntegerExact();
    }

    @Override
    public Optional<PoolRate> latestRate() {
        return jdbc.sql("select id from revenue_run where state = 'recorded' order by period_end desc limit 1")
                .query(UUID.class)
                .optional()
                .flatMap(this::rate)
                .filter(rate -> rate.paid().signum() > 0 && rate.creditedSeconds() > 0);
    }

    private Optional<PoolRate> rate(UUID run) {
        long seconds = jdbc.sql(
                        "select coalesce(sum(credited_seconds), 0)::bigint from revenue_session where run_id = ?")
                .param(run)
                .query(Long.class)
                .single();
        var shares = jdbc.sql("select coalesce(sum(share), 0) from revenue_payout where run_id = ?")
                .param(run)
                .query(BigDecimal.class)
                .single();
        return Optional.of(new PoolRate(shares.toBigIntegerExact(), seconds));
    }
}
