package blockbuster.localnet.ledger;

import blockbuster.localnet.LedgerObject;
import blockbuster.localnet.execution.ExecutionOutcome;
import blockbuster.localnet.execution.StateReader;
import blockbuster.sui.Digest;
import blockbuster.sui.SuiAddress;
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

    private final Store store;
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

    boolean isEmpty() {
        return entries.isEmpty() && packages.isEmpty();
    }

    void add(ExecutionOutcome outcome) {
        var by = outcome.effects().transaction();
        outcome.removed().forEach(id -> entries.put(id, new Entry(null, by)));
        outcome.written().forEach(object -> entries.put(object.id(), new Entry(object, by)));
        packages.putAll(outcome.newestPackages());
    }

    /** The store has it now; what later transactions wrote over it stays. */
    void remove(ExecutionOutcome outcome) {
        var by = outcome.effects().transaction();
        outcome.removed().forEach(id -> remove(id, by));
        outcome.written().forEach(object -> remove(object.id(), by));
        outcome.newestPackages().forEach(packages::remove);
    }

    private void remove(SuiAddress id, Digest by) {
        entries.computeIfPresent(id, (_, entry) -> entry.by.equals(by) ? null : entry);
    }
}
