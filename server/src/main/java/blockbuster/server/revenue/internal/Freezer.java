package blockbuster.server.revenue.internal;

import blockbuster.server.chain.ChainReader;
import blockbuster.server.chain.PoolState;
import blockbuster.server.revenue.split.PayoutBatches;
import blockbuster.server.revenue.split.SplitPolicy;
import blockbuster.server.web.ProblemException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins a run: fixes which plays it pays for, how much there is, and who gets what, in one database transaction. */
@Component
class Freezer {

    private static final int SALT_BYTES = 32;

    private final ChainReader chain;
    private final Runs runs;
    private final SettledSessions sessions;
    private final Batches batches;
    private final SplitPolicy policy;
    private final SecureRandom random;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Freezer(
            ChainReader chain,
            Runs runs,
            SettledSessions sessions,
            Batches batches,
            SplitPolicy policy,
            SecureRandom random,
            Clock clock,
            TransactionTemplate transaction) {
        this.chain = chain;
        this.runs = runs;
        this.sessions = sessions;
        this.batches = batches;
        this.policy = policy;
        this.random = random;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Refuses with a problem if there is nothing to pay, or nobody to pay it to. */
    UUID freeze(Optional<Instant> requestedEnd, @Nullable String idempotencyKey) {
        var pool = chain.pool();
        var end = periodEnd(pool, requestedEnd);
        if (pool.creatorPool().signum() == 0) {
            throw nothing("The creator pool is empty. Wait for memberships to be bought.");
        }
        if (!sessions.waiting(end)) {
            throw nothing("No play was settled up to " + end + ". Sessions settle when they end.");
        }
        var run = run(pool, end);
        transaction.executeWithoutResult(status -> fix(run, idempotencyKey));
        return run.id();
    }

    private void fix(Run run, @Nullable String idempotencyKey) {
        runs.create(run, idempotencyKey);
        sessions.freeze(run.id(), run.periodEnd());
        var plays = sessions.of(run.id()).stream().map(SettledSession::play).toList();
        batches.create(run.id(), PayoutBatches.of(policy.split(run.poolPlanned(), plays)));
    }

    private Instant periodEnd(PoolState pool, Optional<Instant> requested) {
        var now = now();
        var end =
                requested.map(instant -> instant.truncatedTo(ChronoUnit.MILLIS)).orElse(now);
        if (end.isAfter(now)) {
            throw ProblemException.invalid("The period can't end in the future. Leave periodEnd out to end it now.");
        }
        if (!end.isAfter(pool.distributedUntil())) {
            throw nothing("Everything up to " + pool.distributedUntil() + " is already distributed.");
        }
        return end;
    }

    /** The chain counts whole milliseconds, and refuses a period that ends after its own clock, which may be behind ours. */
    private Instant now() {
        var ours = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var chains = chain.now();
        return chains.isBefore(ours) ? chains : ours;
    }

    private Run run(PoolState pool, Instant end) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        BigInteger planned = pool.creatorPool();
        return new Run(
                UUID.randomUUID(),
                RunState.FROZEN,
                policy.name(),
                pool.distributedUntil(),
                end,
                planned,
                salt,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static ProblemException nothing(String detail) {
        return new ProblemException(HttpStatus.CONFLICT, "nothing-to-distribute", "Nothing to distribute", detail);
    }
}
