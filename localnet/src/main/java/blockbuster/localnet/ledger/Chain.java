package blockbuster.localnet.ledger;

import blockbuster.localnet.Accumulator;
import blockbuster.localnet.Checkpoint;
import blockbuster.localnet.EpochInfo;
import blockbuster.localnet.ExecutedTransaction;
import blockbuster.localnet.LocalnetException;
import blockbuster.localnet.ledger.Finished.Ending;
import blockbuster.sui.Digest;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The chain of checkpoints and its end. Many threads may read; one at a time adds: the committer while transactions are in
 * flight, else who has the {@link Pipeline} alone.
 */
final class Chain {
    private static final long REFERENCE_GAS_PRICE = 1_000;
    private static final long PROTOCOL_VERSION = 138;

    private final Store store;
    private final CheckpointFeed feed = new CheckpointFeed();
    private final NetworkTime time;
    private final Digest id;
    private volatile Checkpoint latest;
    private volatile EpochInfo epoch;

    /** The chain in the store, whatever its length. */
    Chain(Store store, Clock clock) {
        this.store = store;
        this.id = store.checkpoint(0).orElseThrow().digest();
        this.latest = store.checkpoint(meta("height")).orElseThrow();
        this.epoch = epoch(store.number(Keys.meta("epoch")).orElse(0)).orElseThrow();
        this.time = new NetworkTime(clock, store, latest);
    }

    private long meta(String name) {
        return store.number(Keys.meta(name))
                .orElseThrow(() -> new LocalnetException("the ledger has no " + name + "; use another data directory"));
    }

    Digest id() {
        return id;
    }

    Checkpoint latest() {
        return latest;
    }

    CheckpointFeed feed() {
        return feed;
    }

    NetworkTime time() {
        return time;
    }

    EpochInfo epoch() {
        return epoch;
    }

    Optional<EpochInfo> epoch(long number) {
        // The first epoch begins with the network, and is not recorded apart.
        var start = number == 0 ? Optional.of(meta("genesisMs")) : started(number);
        return start.map(startMs -> new EpochInfo(number, startMs, REFERENCE_GAS_PRICE, PROTOCOL_VERSION));
    }

    private Optional<Long> started(long number) {
        return store.number(Keys.epoch(number)).stream().boxed().findFirst();
    }

    /** Makes the transactions final: one checkpoint, one synced batch. */
    List<ExecutedTransaction> add(List<Finished> group) {
        long timestampMs = latest.timestampMs();
        for (var finished : group) {
            timestampMs = Math.max(timestampMs, done(finished).timestampMs());
        }
        var records = new ArrayList<ExecutedTransaction>();
        try (var batch = new Batch(store)) {
            for (var finished : group) {
                var executed = executed(finished, latest.sequence() + 1, timestampMs);
                batch.transaction(
                        finished.transaction().data(), executed, done(finished).outcome(), records.size());
                records.add(executed);
            }
            settle(batch, group);
            commit(batch, Checkpoints.next(latest, epoch.epoch(), timestampMs, records));
        }
        return records;
    }

    /** Brings the sums that addresses hold to what the group leaves them at, each in one step. */
    private void settle(Batch batch, List<Finished> group) {
        var changes = new LinkedHashMap<Accumulator, BigInteger>();
        var last = new HashMap<Accumulator, Digest>();
        for (var finished : group) {
            for (var write : done(finished).outcome().effects().accumulatorWrites()) {
                changes.merge(write.accumulator(), write.change(), BigInteger::add);
                last.put(write.accumulator(), finished.transaction().digest());
            }
        }
        long version = latest.sequence() + 1 + Genesis.ROOT_VERSION;
        changes.forEach((sum, change) ->
                batch.settle(sum, store.sum(sum.id()).add(change), version, Objects.requireNonNull(last.get(sum))));
    }

    private static Ending.Done done(Finished finished) {
        if (finished.ending() instanceof Ending.Done done) {
            return done;
        }
        throw new IllegalArgumentException("only what was done is recorded");
    }

    private static ExecutedTransaction executed(Finished finished, long checkpoint, long timestampMs) {
        var transaction = finished.transaction();
        var outcome = done(finished).outcome();
        return new ExecutedTransaction(
                transaction.digest(),
                transaction.bytes(),
                transaction.signatures(),
                outcome.effects(),
                outcome.events(),
                outcome.balanceChanges(),
                checkpoint,
                timestampMs);
    }

    /** A checkpoint without transactions, as late as the network's time is after it was moved forward. */
    Checkpoint advanceClock(Duration duration) {
        try (var batch = new Batch(store)) {
            long timestampMs = Math.addExact(time.now().timestampMs(), duration.toMillis());
            var checkpoint = Checkpoints.next(latest, epoch.epoch(), timestampMs, List.of());
            long aheadMs = time.recordAdvance(batch, timestampMs);
            commit(batch, checkpoint);
            time.advance(aheadMs, timestampMs);
            return checkpoint;
        }
    }

    /** The epoch's last checkpoint, at whose time the next epoch begins. */
    Checkpoint advanceEpoch() {
        try (var batch = new Batch(store)) {
            long timestampMs = time.now().timestampMs();
            var next = new EpochInfo(epoch.epoch() + 1, timestampMs, REFERENCE_GAS_PRICE, PROTOCOL_VERSION);
            var checkpoint = Checkpoints.last(latest, epoch.epoch(), timestampMs, PROTOCOL_VERSION);
            batch.epoch(next);
            commit(batch, checkpoint);
            epoch = next;
            return checkpoint;
        }
    }

    private void commit(Batch batch, Checkpoint checkpoint) {
        batch.checkpoint(checkpoint);
        time.record(batch);
        batch.commit();
        latest = checkpoint;
        feed.publish(checkpoint);
    }
}
