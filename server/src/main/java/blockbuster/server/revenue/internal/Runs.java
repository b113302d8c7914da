package blockbuster.server.revenue.internal;

import blockbuster.server.revenue.internal.Run.Announced;
import blockbuster.sui.SuiAddress;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of runs. */
@Repository
class Runs {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Runs(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void create(Run run, @Nullable String idempotencyKey) {
        jdbc.sql("""
                        insert into revenue_run (id, idempotency_key, state, policy, period_start, period_end,
                            pool_planned, minimum, salt, created_at, updated_at)
                        values (:id, :key, :state, :policy, :start, :end, :pool, :minimum, :salt, :now, :now)
                        """)
                .param("id", run.id())
                .param("key", idempotencyKey)
                .param("state", run.state().wireName())
                .param("policy", run.policy())
                .param("start", utc(run.periodStart()))
                .param("end", utc(run.periodEnd()))
                .param("pool", new BigDecimal(run.poolPlanned()))
                .param("minimum", new BigDecimal(run.minimum()))
                .param("salt", run.salt())
                .param("now", utc(clock.instant()))
                .update();
    }

    Optional<Run> find(UUID id) {
        return select("where id = ?", id);
    }

    Optional<Run> unfinished() {
        return select("where state not in ('recorded', 'abandoned')");
    }

    Optional<Run> ofKey(String idempotencyKey) {
        return select("where idempotency_key = ?", idempotencyKey);
    }

    /** By the distribution's or its announcement's object id. */
    Optional<Run> ofObject(String id) {
        return select("where distribution_id = ? or announcement_id = ?", id, id);
    }

    /** Finished distributions, newest first, ended before the given time. */
    List<Run> recorded(Instant endedBefore, int limit) {
        return jdbc.sql("select * from revenue_run where state = 'recorded' and period_end < ?"
                        + " order by period_end desc limit ?")
                .params(utc(endedBefore), limit)
                .query(this::row)
                .list();
    }

    void leavesStored(UUID id, String merkleRoot, String leavesBlobId) {
        jdbc.sql("update revenue_run set merkle_root = ?, leaves_blob_id = ? where id = ?")
                .params(merkleRoot, leavesBlobId, id)
                .update();
    }

    void announced(UUID id, Announced announced) {
        jdbc.sql("update revenue_run set announcement_id = ?, announcing = ?, opens_at = ? where id = ?")
                .params(announced.id().toString(), announced.transaction(), utc(announced.opensAt()), id)
                .update();
    }

    void opened(UUID id, SuiAddress distribution, Optional<SuiAddress> claims, String transaction) {
        jdbc.sql(
                        "update revenue_run set distribution_id = :id, claims_id = :claims, opening = :opening where id = :run")
                .param("id", distribution.toString())
                .param("claims", claims.map(SuiAddress::toString).orElse(null))
                .param("opening", transaction)
                .param("run", id)
                .update();
    }

    void closed(UUID id, String transaction) {
        jdbc.sql("update revenue_run set closing = ? where id = ?")
                .params(transaction, id)
                .update();
    }

    void recorded(UUID id, DistributionResult result) {
        jdbc.sql("update revenue_run set result = ?::jsonb where id = ?")
                .params(json.writeValueAsString(result), id)
                .update();
    }

    /** Moves a run on; refuses if it isn't in the expected state any more. */
    void move(UUID id, RunState from, RunState to) {
        int moved = jdbc.sql("update revenue_run set state = ?, updated_at = ? where id = ? and state = ?")
                .params(to.wireName(), utc(clock.instant()), id, from.wireName())
                .update();
        if (moved != 1) {
            throw new IllegalStateException("run " + id + " is no longer " + from.wireName());
        }
    }

    private Optional<Run> select(String where, Object... parameters) {
        return jdbc.sql("select * from revenue_run " + where)
                .params(List.of(parameters))
                .query(this::row)
                .optional();
    }

    private Run row(ResultSet row, int number) throws SQLException {
        return new Run(
                row.getObject("id", UUID.class),
                RunState.of(row.getString("state")),
                row.getString("policy"),
                row.getObject("period_start", OffsetDateTime.class).toInstant(),
                row.getObject("period_end", OffsetDateTime.class).toInstant(),
                integer(row.getBigDecimal("pool_planned")),
                integer(row.getBigDecimal("minimum")),
                row.getBytes("salt"),
                Optional.ofNullable(row.getString("merkle_root")),
                Optional.ofNullable(row.getString("leaves_blob_id")),
                announced(row),
                Optional.ofNullable(row.getString("distribution_id")).map(SuiAddress::parse),
                Optional.ofNullable(row.getString("claims_id")).map(SuiAddress::parse),
                Optional.ofNullable(row.getString("opening")),
                Optional.ofNullable(row.getString("closing")),
                Optional.ofNullable(row.getString("result"))
                        .map(text -> json.readValue(text, DistributionResult.class)));
    }

    private static Optional<Announced> announced(ResultSet row) throws SQLException {
        var id = row.getString("announcement_id");
        return id == null
                ? Optional.empty()
                : Optional.of(new Announced(
                        SuiAddress.parse(id),
                        row.getString("announcing"),
                        row.getObject("opens_at", OffsetDateTime.class).toInstant()));
    }

    private static BigInteger integer(BigDecimal number) {
        return number.toBigIntegerExact();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
