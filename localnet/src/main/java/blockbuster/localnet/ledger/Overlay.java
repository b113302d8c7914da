package blockbuster.localnet.ledger;

import blockbuster.localnet.ChangedObject.Output.AccumulatorWrite;
import blockbuster.localnet.LedgerObject;
import blockbuster.localnet.execution.ExecutionOutcome;
import blockbuster.localnet.execution.StateReader;
import blockbuster.sui.Digest;
import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The store and over it what transactions have done that is not on disk yet: what the next transaction starts from. Safe for
 * many threads: an entry is gone only when the store has it, and who uses an object has the right to, so that it does not
 * change between two looks.
 */
final class Overlay implements StateReader {
    /** What transaction {@code by} made of an id; null if the object is no more. */
    private record Entry(@Nullable LedgerObject object, Digest by) {}

    /** What a sum holds after {@code pending} transactions that are not on disk. */
    private record Sum(BigInteger value, int pending) {}

    private final Store store;
    private final Map<SuiAddress, Sum> sums = new ConcurrentHashMap<>();
    private final Map<SuiAddress, Entry> entries = new ConcurrentHashMap<>();
    private final Map<SuiAddress, SuiAddress> packages = new ConcurrentHashMap<>();

    Overlay(Store store) {
        this.store = store;
    }

    @Override
    public Optional<LedgerObject> object(SuiAddress id) {
        var entry = entries.get(id);
        return entry == null ? store.object(id) : Optional.ofNullable(entry.object);
    }

    @Override
    public Optional<SuiAddress> newestPackage(SuiAddress originalId) {
        var pending = packages.get(originalId);
        return pending == null ? store.newestPackage(originalId) : Optional.of(pending);
    }

    /**
     * Deposits may come in between, so that it can be more by now; who has the sum's lock, or the object that owns it, sees
     * nobody take from it. Its object, unlike this, changes with the checkpoint alone.
     */
    @Override
    public BigInteger sum(SuiAddress accumulatorId) {
        var sum = sums.get(accumulatorId);
        return sum == null ? store.sum(accumulatorId) : sum.value;
    }

    boolean isEmpty() {
        return entries.isEmpty() && packages.isEmpty() && sums.isEmpty();
    }

    void add(ExecutionOutcome outcome) {
        var by = outcome.effects().transaction();
        outcome.removed().forEach(id -> entries.put(id, new Entry(null, by)));
        outcome.written().forEach(object -> entries.put(object.id(), new Entry(object, by)));
        packages.putAll(outcome.newestPackages());
        outcome.effects().accumulatorWrites().forEach(this::add);
    }

    /** The store has it now; what later transactions wrote over it stays. */
    void remove(ExecutionOutcome outcome) {
        var by = outcome.effects().transaction();
        outcome.removed().forEach(id -> remove(id, by));
        outcome.written().forEach(object -> remove(object.id(), by));
        outcome.newestPackages().forEach(packages::remove);
        outcome.effects()
                .accumulatorWrites()
                .forEach(write -> sums.computeIfPresent(
                        write.accumulator().id(),
                        (_, sum) -> sum.pending == 1 ? null : new Sum(sum.value, sum.pending - 1)));
    }

    /** Where nothing is pending, the store has the whole value. */
    private void add(AccumulatorWrite write) {
        sums.compute(write.accumulator().id(), (id, sum) -> {
            var before = sum == null ? new Sum(store.sum(id), 0) : sum;
            return new Sum(before.value.add(write.change()), before.pending + 1);
        });
    }

    private void remove(SuiAddress id, Digest by) {
        entries.computeIfPresent(id, (_, entry) -> entry.by.equals(by) ? null : entry);
    }
}
