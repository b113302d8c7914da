package blockbuster.localnet.ledger;

import blockbuster.bcs.BcsException;
import blockbuster.localnet.Checkpoint;
import blockbuster.localnet.CheckpointSubscription;
import blockbuster.localnet.DynamicField;
import blockbuster.localnet.EpochInfo;
import blockbuster.localnet.ExecutedTransaction;
import blockbuster.localnet.ExecutionResult;
import blockbuster.localnet.ExecutionResult.Executed;
import blockbuster.localnet.ExecutionResult.Reason;
import blockbuster.localnet.Ledger;
import blockbuster.localnet.LedgerObject;
import blockbuster.localnet.MoveFunction;
import blockbuster.localnet.MoveLayout;
import blockbuster.localnet.SimulationResult;
import blockbuster.localnet.execution.ExecutionOutcome;
import blockbuster.localnet.execution.Inspector;
import blockbuster.localnet.execution.TransactionExecutor;
import blockbuster.localnet.execution.TransactionInputs;
import blockbuster.localnet.execution.TxInfo;
import blockbuster.sui.Bytes;
import blockbuster.sui.Digest;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import blockbuster.sui.TypeTag;
import blockbuster.sui.crypto.Ed25519KeyPair;
import blockbuster.sui.transaction.TransactionData;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The ledger on disk. Transactions run one after the other under one lock, each committed with its checkpoint in one
 * synced batch; questions are answered from the store without it.
 */
public final class RocksLedger implements Ledger, AutoCloseable {
    private static final long REFERENCE_GAS_PRICE = 1_000;
    private static final long PROTOCOL_VERSION = 138;

    private final Store store;
    private final NetworkTime time;
    private final CheckpointFeed feed = new CheckpointFeed();
    private final TransactionExecutor executor = new TransactionExecutor();
    private final Inspector inspector;
    private final ReentrantLock serial = new ReentrantLock();
    private final Digest chainId;
    private final long genesisMs;
    private volatile Checkpoint latest;

    private RocksLedger(Store store, Clock clock) {
        this.store = store;
        this.time = new NetworkTime(clock, store);
        this.inspector = new Inspector(executor.programs(), store);
        this.genesisMs = ByteBuffer.wrap(meta("genesisMs")).getLong();
        this.chainId = checkpoint(0).orElseThrow().digest();
        this.latest = checkpoint(ByteBuffer.wrap(meta("height")).getLong()).orElseThrow();
    }

    /** Opens the ledger in {@code directory}, or starts a new network there. */
    public static RocksLedger open(Path directory, Clock clock, SecureRandom random) {
        var store = Store.open(directory);
        try {
            if (store.get(Keys.meta("height")) == null) {
                Genesis.create(store, clock.millis(), random);
            }
            return new RocksLedger(store, clock);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private byte[] meta(String name) {
        var value = store.get(Keys.meta(name));
        if (value == null) {
            throw new IllegalStateException("the ledger has no " + name);
        }
        return value;
    }

    @Override
    public Digest chainId() {
        return chainId;
    }

    @Override
    public EpochInfo epoch() {
        return new EpochInfo(0, genesisMs, REFERENCE_GAS_PRICE, PROTOCOL_VERSION);
    }

    @Override
    public Ed25519KeyPair faucetKey() {
        return Ed25519KeyPair.fromSecret(meta("faucet"));
    }

    /** Never goes back, whatever the machine's clock does. */
    @Override
    public long timestampMs() {
        return Math.max(time.millis(), latest.timestampMs());
    }

    @Override
    public Checkpoint advanceClock(Duration duration) {
        NetworkTime.check(duration);
        serial.lock();
        try (var batch = new Batch(store)) {
            var checkpoint = Checkpoints.empty(latest, Math.addExact(timestampMs(), duration.toMillis()));
            long aheadMs = time.record(batch, checkpoint.timestampMs());
            commit(batch, checkpoint);
            time.setAheadMs(aheadMs);
            return checkpoint;
        } finally {
            serial.unlock();
        }
    }

    @Override
    public Checkpoint advanceCheckpoint() {
        return advanceClock(Duration.ZERO);
    }

    @Override
    public ExecutionResult execute(byte[] transactionBytes, List<byte[]> signatures) {
        try {
            var data = decode(transactionBytes);
            SignatureCheck.check(data, transactionBytes, signatures);
            serial.lock();
            try {
                return new Executed(executeOnce(data, transactionBytes, signatures));
            } finally {
                serial.unlock();
            }
        } catch (RefusedException e) {
            return e.rejection();
        }
    }

    private static TransactionData decode(byte[] bytes) {
        try {
            var data = TransactionData.decode(bytes);
            Limits.check(data);
            return data;
        } catch (BcsException | SuiException e) {
            throw new RefusedException(Reason.MALFORMED, "not a transaction: " + e.getMessage());
        }
    }

    private ExecutedTransaction executeOnce(TransactionData data, byte[] bytes, List<byte[]> signatures) {
        var digest = TransactionData.digest(bytes);
        var recorded = transaction(digest);
        if (recorded.isPresent()) {
            return recorded.get();
        }
        var state = state();
        var check = new InputCheck(state, data, true);
        check.checkExpiration(epoch(), chainId, state.timestampMs());
        check.checkGasOffer(epoch());
        var outcome = executor.execute(data, check.load(), state, info(data, digest, state), false);
        return commit(record(outcome, digest, bytes, signatures, state), outcome);
    }

    private LedgerState state() {
        return new LedgerState(store, timestampMs(), latest.sequence() + 1);
    }

    private TxInfo info(TransactionData data, Digest digest, LedgerState state) {
        var epoch = epoch();
        var sponsor =
                data.gas().owner().equals(data.sender()) ? null : data.gas().owner();
        return new TxInfo(
                digest,
                data.sender(),
                sponsor,
                epoch.epoch(),
                epoch.startTimestampMs(),
                state.timestampMs(),
                epoch.referenceGasPrice(),
                data.gas().price());
    }

    private static ExecutedTransaction record(
            ExecutionOutcome outcome, Digest digest, byte[] bytes, List<byte[]> signatures, LedgerState state) {
        return new ExecutedTransaction(
                digest,
                Bytes.of(bytes),
                signatures.stream().map(Bytes::of).toList(),
                outcome.effects(),
                outcome.events(),
                outcome.balanceChanges(),
                state.height(),
                state.timestampMs());
    }

    private ExecutedTransaction commit(ExecutedTransaction transaction, ExecutionOutcome outcome) {
        var checkpoint = Checkpoints.next(latest, transaction.timestampMs(), outcome.effects());
        try (var batch = new Batch(store)) {
            outcome.removed().forEach(batch::remove);
            outcome.written().forEach(batch::write);
            for (var object : outcome.written()) {
                if (object instanceof LedgerObject.MovePackage pack) {
                    batch.newestPackage(pack);
                }
            }
            batch.transaction(transaction);
            commit(batch, checkpoint);
        }
        return transaction;
    }

    private void commit(Batch batch, Checkpoint checkpoint) {
        batch.checkpoint(checkpoint);
        batch.commit();
        latest = checkpoint;
        feed.publish(checkpoint);
    }

    @Override
    public SimulationResult simulate(TransactionData transaction, boolean checks) {
        try {
            Limits.check(transaction);
            serial.lock();
            try {
                return simulateLocked(transaction, checks);
            } finally {
                serial.unlock();
            }
        } catch (RefusedException e) {
            return new SimulationResult.Refused(e.rejection());
        }
    }

    private SimulationResult simulateLocked(TransactionData transaction, boolean checks) {
        var state = state();
        var paid = Simulation.withGas(transaction, REFERENCE_GAS_PRICE);
        var check = new InputCheck(state, paid, checks);
        if (checks) {
            check.checkExpiration(epoch(), chainId, state.timestampMs());
            check.checkGasOffer(epoch());
        }
        TransactionInputs inputs = paid.gas().payment().isEmpty() ? Simulation.mockInputs(check, paid) : check.load();
        var bytes = transaction.encode();
        var digest = TransactionData.digest(bytes);
        var outcome = executor.execute(paid, inputs, state, info(paid, digest, state), !checks);
        return new SimulationResult.Simulated(record(outcome, digest, bytes, List.of(), state), outcome.outputs());
    }

    @Override
    public Optional<LedgerObject> object(SuiAddress id) {
        return state().object(id);
    }

    @Override
    public Optional<LedgerObject> object(SuiAddress id, long version) {
        var current = state().object(id);
        return current.filter(object -> object.version() == version).or(() -> store.object(id, version));
    }

    @Override
    public List<LedgerObject.MoveObject> ownedObjects(
            SuiAddress owner, @Nullable StructTag type, @Nullable SuiAddress afterId, int limit) {
        var found = new ArrayList<LedgerObject.MoveObject>();
        var after = afterId;
        while (found.size() < limit) {
            var ids = store.ids(Keys.ownedBy(owner), after, Math.max(limit, 64));
            ids.forEach(id -> store.moveObject(id)
                    .filter(object -> found.size() < limit && matches(object.type(), type))
                    .ifPresent(found::add));
            if (ids.isEmpty()) {
                break;
            }
            after = ids.getLast();
        }
        return found;
    }

    private static boolean matches(StructTag actual, @Nullable StructTag wanted) {
        if (wanted == null || actual.equals(wanted)) {
            return true;
        }
        return wanted.typeArguments().isEmpty() && actual.is(wanted.address(), wanted.module(), wanted.name());
    }

    @Override
    public List<DynamicField> dynamicFields(SuiAddress parent, @Nullable SuiAddress afterId, int limit) {
        return store.ids(Keys.childrenOf(parent), afterId, limit).stream()
                .flatMap(id -> store.moveObject(id).stream())
                .flatMap(field -> inspector.dynamicField(field).stream())
                .toList();
    }

    @Override
    public Optional<ExecutedTransaction> transaction(Digest digest) {
        return Optional.ofNullable(store.get(Keys.transaction(digest))).map(ExecutedTransaction::decode);
    }

    @Override
    public Optional<Checkpoint> checkpoint(long sequence) {
        return Optional.ofNullable(store.get(Keys.checkpoint(sequence))).map(Checkpoints::decode);
    }

    @Override
    public Optional<Checkpoint> checkpoint(Digest digest) {
        return Optional.ofNullable(store.get(Keys.checkpointDigest(digest)))
                .flatMap(sequence -> checkpoint(ByteBuffer.wrap(sequence).getLong()));
    }

    @Override
    public Checkpoint latestCheckpoint() {
        return latest;
    }

    @Override
    public CheckpointSubscription subscribe() {
        return feed.subscribe();
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
    public Optional<MoveLayout> layout(TypeTag type) {
        return inspector.layout(type);
    }

    /** Waits for the running transaction, then closes the store. */
    @Override
    public void close() {
        serial.lock();
        try {
            feed.closeAll();
            store.close();
        } finally {
            serial.unlock();
        }
    }
}
