package blockbuster.localnet.ledger;

import blockbuster.localnet.ChangedObject;
import blockbuster.localnet.Checkpoint;
import blockbuster.localnet.CheckpointSubscription;
import blockbuster.localnet.DynamicField;
import blockbuster.localnet.EpochInfo;
import blockbuster.localnet.ExecutedTransaction;
import blockbuster.localnet.ExecutionResult;
import blockbuster.localnet.Holding;
import blockbuster.localnet.Ledger;
import blockbuster.localnet.LedgerObject;
import blockbuster.localnet.MoveFunction;
import blockbuster.localnet.MoveLayout;
import blockbuster.localnet.MoveModule;
import blockbuster.localnet.SimulationResult;
import blockbuster.localnet.TransactionPlace;
import blockbuster.localnet.TransactionTrait;
import blockbuster.localnet.execution.Inspector;
import blockbuster.localnet.execution.StateReader;
import blockbuster.localnet.execution.TransactionExecutor;
import blockbuster.localnet.execution.TxInfo;
import blockbuster.localnet.ledger.Finished.Ending;
import blockbuster.sui.Bytes;
import blockbuster.sui.Digest;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.TypeTag;
import blockbuster.sui.crypto.Ed25519KeyPair;
import blockbuster.sui.transaction.TransactionData;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ledger on disk. Transactions go through the {@link Pipeline}; questions and simulations are answered from what is on
 * disk, in the thread that asks, and wait for nobody. Safe for many threads.
 */
public final class RocksLedger implements Ledger, AutoCloseable {
    private final Store store;
    private final Chain chain;
    private final Pipeline pipeline;
    private final TransactionExecutor executor = new TransactionExecutor();
    private final Inspector inspector;
    private final Ed25519KeyPair faucetKey;
    private boolean closed;

    private RocksLedger(Store store, Clock clock) {
        this.store = store;
        this.chain = new Chain(store, clock);
        this.inspector = new Inspector(executor.programs(), store);
        this.faucetKey = Ed25519KeyPair.fromSecret(Genesis.faucetSecret(store));
        this.pipeline = new Pipeline(store, chain, this::run);
    }

    /** Opens the ledger in {@code directory}, or starts a new network there. */
    public static RocksLedger open(Path directory, Clock clock, SecureRandom random) {
        var store = Store.open(directory);
        try {
            if (store.get(Keys.meta("height")) == null) {
                Genesis.create(store, clock.millis(), random);
            }
            Genesis.complete(store);
            Reindexing.runIfNeeded(store);
            return new RocksLedger(store, clock);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    @Override
    public Digest chainId() {
        return chain.id();
    }

    @Override
    public EpochInfo epoch() {
        return chain.epoch();
    }

    @Override
    public Optional<EpochInfo> epoch(long number) {
        return chain.epoch(number);
    }

    @Override
    public Checkpoint advanceEpoch() {
        return pipeline.alone(chain::advanceEpoch);
    }

    @Override
    public Ed25519KeyPair faucetKey() {
        return faucetKey;
    }

    /** Never goes back, whatever the machine's clock does. */
    @Override
    public long timestampMs() {
        return chain.time().now().timestampMs();
    }

    @Override
    public Checkpoint advanceClock(Duration duration) {
        NetworkTime.check(duration);
        return pipeline.alone(() -> chain.advanceClock(duration));
    }

    @Override
    public Checkpoint advanceCheckpoint() {
        return advanceClock(Duration.ZERO);
    }

    @Override
    public ExecutionResult execute(byte[] transactionBytes, List<byte[]> signatures) {
        try {
            var result = pipeline.submit(SignedTransaction.of(transactionBytes, signatures))
                    .join();
            forgetOldVersions(result);
            return result;
        } catch (RefusedException e) {
            return e.rejection();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Machines that loaded a package as the newest one must load its next version. */
    private void forgetOldVersions(ExecutionResult result) {
        boolean upgraded = result instanceof ExecutionResult.Executed(var transaction)
                && transaction.effects().changedObjects().stream()
                        .anyMatch(change ->
                                change.output() instanceof ChangedObject.Output.PackageWrite(var version, var _)
                                        && version > 1);
        if (upgraded) {
            executor.programs().clear();
        }
    }

    /** One transaction that has its locks, in one of the pipeline's threads. */
    private Ending run(SignedTransaction transaction, StateReader objects) {
        var data = transaction.data();
        var epoch = chain.epoch();
        var state = new LedgerState(objects, chain.time().now());
        var check = new InputCheck(state, data, true);
        checkTerms(check, epoch, state);
        var info = info(data, transaction.digest(), epoch, state);
        var outcome = executor.execute(data, check.load(), state, info, false);
        return new Ending.Done(outcome, state.tick().timestampMs());
    }

    private void checkTerms(InputCheck check, EpochInfo epoch, LedgerState state) {
        check.checkExpiration(epoch, chain.id(), state.tick().timestampMs());
        check.checkGasOffer(epoch);
    }

    private static TxInfo info(TransactionData data, Digest digest, EpochInfo epoch, LedgerState state) {
        var sponsor =
                data.gas().owner().equals(data.sender()) ? null : data.gas().owner();
        return new TxInfo(
                digest,
                data.sender(),
                sponsor,
                epoch.epoch(),
                epoch.startTimestampMs(),
                state.tick().timestampMs(),
                epoch.referenceGasPrice(),
                data.gas().price());
    }

    @Override
    public SimulationResult simulate(TransactionData transaction, boolean checks) {
        try (var snapshot = store.snapshot()) {
            Limits.check(transaction);
            return simulate(
                    transaction, checks, new LedgerState(snapshot, chain.time().now()));
        } catch (RefusedException e) {
            return new SimulationResult.Refused(e.rejection());
        }
    }

    private SimulationResult simulate(TransactionData transaction, boolean checks, LedgerState state) {
        var epoch = chain.epoch();
        var paid = Simulation.withGas(transaction, epoch.referenceGasPrice());
        var check = new InputCheck(state, paid, checks);
        if (checks) {
            checkTerms(check, epoch, state);
        }
        boolean open = paid.gas().payment().isEmpty() && !(checks && Simulation.isPaidByAddress(paid));
        var inputs = open ? Simulation.mockInputs(check, paid) : check.load();
        var bytes = transaction.encode();
        var digest = TransactionData.digest(bytes);
        var outcome = executor.execute(paid, inputs, state, info(paid, digest, epoch, state), !checks);
        var executed = new ExecutedTransaction(
                digest,
                Bytes.of(bytes),
                List.of(),
                outcome.effects(),
                outcome.events(),
                outcome.balanceChanges(),
                chain.latest().sequence() + 1,
                state.tick().timestampMs());
        return new SimulationResult.Simulated(executed, outcome.outputs());
    }

    @Override
    public Optional<LedgerObject> object(SuiAddress id) {
        return new LedgerState(store, chain.time().now()).object(id);
    }

    @Override
    public Optional<LedgerObject> object(SuiAddress id, long version) {
        var current = object(id);
        return current.filter(object -> object.version() == version).or(() -> store.object(id, version));
    }

    @Override
    public List<LedgerObject.MoveObject> ownedObjects(
            SuiAddress owner, @Nullable StructTag type, @Nullable SuiAddress afterId, int limit) {
        try (var snapshot = store.snapshot()) {
            return ownedObjects(snapshot, owner, type, afterId, limit);
        }
    }

    static List<LedgerObject.MoveObject> ownedObjects(
            Reads reads, SuiAddress owner, @Nullable StructTag type, @Nullable SuiAddress afterId, int limit) {
        var prefix = type == null ? Keys.ownedBy(owner) : Keys.ownedOfType(owner, type);
        var found = new ArrayList<LedgerObject.MoveObject>();
        var after = afterId;
        while (found.size() < limit) {
            var ids = reads.ids(prefix, after, Math.max(limit, 64));
            ids.forEach(id -> reads.moveObject(id)
                    .filter(object -> found.size() < limit && matches(object.type(), type))
                    .ifPresent(found::add));
            if (ids.isEmpty()) {
                break;
            }
            after = ids.getLast();
        }
        return found;
    }

    @Override
    public List<Holding> holdings(SuiAddress owner, @Nullable TypeTag coinType) {
        try (var snapshot = store.snapshot()) {
            return HoldingsCount.of(snapshot, owner, coinType);
        }
    }

    private static boolean matches(StructTag actual, @Nullable StructTag wanted) {
        if (wanted == null || actual.equals(wanted)) {
            return true;
        }
        return wanted.typeArguments().isEmpty() && actual.is(wanted.address(), wanted.module(), wanted.name());
    }

    @Override
    public List<DynamicField> dynamicFields(SuiAddress parent, @Nullable SuiAddress afterId, int limit) {
        try (var snapshot = store.snapshot()) {
            return snapshot.ids(Keys.childrenOf(parent), afterId, limit).stream()
                    .flatMap(id -> snapshot.moveObject(id).stream())
                    .flatMap(field -> inspector.dynamicField(field).stream())
                    .toList();
        }
    }

    @Override
    public Optional<ExecutedTransaction> transaction(Digest digest) {
        return store.transaction(digest);
    }

    @Override
    public Stream<TransactionPlace> transactions(
            TransactionTrait trait, TransactionPlace first, TransactionPlace last, boolean descending) {
        return TraitSearch.in(store, trait, first, last, descending);
    }

    @Override
    public Optional<Checkpoint> checkpoint(long sequence) {
        return store.checkpoint(sequence);
    }

    @Override
    public Optional<Checkpoint> checkpoint(Digest digest) {
        var sequence = store.number(Keys.checkpointDigest(digest));
        return sequence.isEmpty() ? Optional.empty() : checkpoint(sequence.getAsLong());
    }

    @Override
    public Checkpoint latestCheckpoint() {
        return chain.latest();
    }

    @Override
    public CheckpointSubscription subscribe() {
        return chain.feed().subscribe();
    }

    @Override
    public List<SuiAddress> packageVersions(SuiAddress originalId) {
        return store.ids(Keys.packageVersions(originalId), null, Integer.MAX_VALUE);
    }

    @Override
    public Optional<MoveFunction> function(SuiAddress packageId, String module, String function) {
        return inspector.function(packageId, module, function);
    }

    @Override
    public Optional<MoveModule> module(SuiAddress packageId, String module) {
        return inspector.module(packageId, module);
    }

    @Override
    public Optional<LedgerObject.MoveObject> description(StructTag type) {
        try (var snapshot = store.snapshot()) {
            return snapshot.ids(Keys.describing(type), null, Integer.MAX_VALUE).stream()
                    .flatMap(id -> snapshot.moveObject(id).stream())
                    .max(Comparator.comparingLong(LedgerObject.MoveObject::version));
        }
    }

    @Override
    public Optional<MoveLayout> layout(TypeTag type) {
        return inspector.layout(type);
    }

    /** Waits for the transactions on their way, then closes the store. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        pipeline.close();
        chain.feed().closeAll();
        store.close();
    }
}
