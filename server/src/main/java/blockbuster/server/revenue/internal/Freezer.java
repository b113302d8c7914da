package blockbuster.server.revenue.internal;

import static java.util.Objects.requireNonNull;

import blockbuster.server.chain.ChainReader;
import blockbuster.server.chain.PoolState;
import blockbuster.server.revenue.leaves.Pseudonyms;
import blockbuster.server.revenue.split.PayoutBatches;
import blockbuster.server.revenue.split.PayoutPlan;
import blockbuster.server.revenue.split.SplitPolicy;
import blockbuster.server.web.ProblemException;
import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins a run: fixes which plays it pays for, how much there is, and who gets what, in one database transaction. Plays are
 * summed up while they are read; what is held grows with creators, and with memberships where the policy pays by them.
 */
@Component
class Freezer {

    private static final int SALT_BYTES = 32;

    private final ChainReader chain;
    private final Runs runs;
    private final SettledSessions sessions;
    private final Contributions contributions;
    private final Payouts payouts;
    private final Batches batches;
    private final Planner planner;
    private final SplitPolicy policy;
    private final RevenueSettings settings;
    private final SecureRandom random;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final TransactionTemplate snapshot;

    Freezer(
            ChainReader chain,
            Runs runs,
            SettledSessions sessions,
            Contributions contributions,
            Payouts payouts,
            Batches batches,
            Planner planner,
            SplitPolicy policy,
            RevenueSettings settings,
            SecureRandom random,
            Clock clock,
            TransactionTemplate transaction) {
        this.chain = chain;
        this.runs = runs;
        this.sessions = sessions;
        this.contributions = contributions;
        this.payouts = payouts;
        this.batches = batches;
        this.planner = planner;
        this.policy = policy;
        this.settings = settings;
        this.random = random;
        this.clock = clock;
        this.transaction = transaction;
        this.snapshot = Snapshots.like(transaction);
    }

    /** What a run would pay. */
    record Preview(Run run, int sessions, PayoutPlan plan) {}

    /** Refuses with a problem if there is nothing to pay, or nobody to pay it to. */
    UUID freeze(Optional<Instant> requestedEnd, @Nullable String idempotencyKey) {
        var pool = chain.pool();
        var run = begin(pool, requestedEnd);
        transaction.executeWithoutResult(status -> fix(run, pool.creatorBps(), idempotencyKey));
        return run.id();
    }

    /** What {@link #freeze} would fix now; nothing is written. */
    Preview preview(Optional<Instant> requestedEnd) {
        var pool = chain.pool();
        var run = begin(pool, requestedEnd);
        return requireNonNull(snapshot.execute(status -> preview(run, pool.creatorBps())));
    }

    private Preview preview(Run run, int creatorBps) {
        var end = run.periodEnd();
        var names = new Pseudonyms(run.salt());
        var unspent =
                policy.needsContributions() ? contributions.unspent(end, creatorBps) : Map.<SuiAddress, BigInteger>of();
        return new Preview(
                run, sessions.countUntil(end), planner.plan(run, names, sessions.playsUntil(end, names), unspent));
    }

    /** Frees what an abandoned run took. */
    void thaw(UUID run) {
        transaction.executeWithoutResult(status -> {
            sessions.release(run);
            contributions.release(run);
        });
    }

    private void fix(Run run, int creatorBps, @Nullable String idempotencyKey) {
        runs.create(run, idempotencyKey);
        sessions.freeze(run.id(), run.periodEnd());
        var names = new Pseudonyms(run.salt());
        var plan = planner.plan(run, names, sessions.playsOf(run.id(), names), spend(run, creatorBps));
        payouts.create(run.id(), plan);
        batches.create(run.id(), PayoutBatches.of(plan.paid()));
    }

    /** What each membership spends, if that makes a difference. */
    private Map<SuiAddress, BigInteger> spend(Run run, int creatorBps) {
        if (policy.needsContributions()) {
            contributions.spend(run.id(), run.periodEnd());
            return contributions.of(run.id(), creatorBps);
        }
        contributions.spendAll(run.id(), run.periodEnd());
        return Map.of();
    }

    private Run begin(PoolState pool, Optional<Instant> requestedEnd) {
        var end = periodEnd(pool, requestedEnd);
        if (pool.creatorPool().signum() == 0) {
            throw Planner.nothing("The creator pool is empty. Wait for memberships to be bought.");
        }
        if (!sessions.waiting(end)) {
            throw Planner.nothing("No play was settled up to " + end + ". Sessions settle when they end.");
        }
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return Run.of(policy, pool.distributedUntil(), end, pool.creatorPool(), settings.minimum(), salt);
    }

    private Instant periodEnd(PoolState pool, Optional<Instant> requested) {
        var now = now();
        var end =
                requested.map(instant -> instant.truncatedTo(ChronoUnit.MILLIS)).orElse(now);
        if (end.isAfter(now)) {
            throw ProblemException.invalid("The period can't end in the future. Leave periodEnd out to end it now.");
        }
        if (!end.isAfter(pool.distributedUntil())) {
            throw Planner.nothing("Everything up to " + pool.distributedUntil() + " is already distributed.");
        }
        return end;
    }

    /** The chain counts whole milliseconds, and refuses a period that ends after its own clock, which may be behind ours. */
    private Instant now() {
        var ours = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var chains = chain.now();
        return chains.isBefore(ours) ? chains : ours;
    }
}
