package blockbuster.localnet;

import blockbuster.sui.Digest;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.TypeTag;
import blockbuster.sui.crypto.Ed25519KeyPair;
import blockbuster.sui.transaction.TransactionData;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The state of one network: validates, executes and durably records transactions, and answers questions about them. Safe
 * for many threads. What {@link #execute} has answered survives any crash, and every question is answered from what does:
 * a transaction is visible with all its effects or not at all.
 */
public interface Ledger {
    /** Digest of the genesis checkpoint, which names the chain. */
    Digest chainId();

    /** The current epoch. */
    EpochInfo epoch();

    /** An epoch that has begun. */
    Optional<EpochInfo> epoch(long number);

    /**
     * Ends the epoch; returns its last checkpoint, which has no transactions. The next one begins at its time. Nothing else
     * changes the epoch, however long the network runs or however far its clock is advanced. Waits for the transactions that
     * are running, while those that come later wait for it.
     */
    Checkpoint advanceEpoch();

    /** The network's time in milliseconds, as the next transaction's Clock reads it at least. */
    long timestampMs();

    /**
     * Moves the network's time forward, for good: it runs on from there, after a restart too. The checkpoint that tells of
     * it has no transactions. Waits for the transactions that are running, while those that come later wait for it.
     *
     * @param duration not negative, at most 100 years
     * @throws LocalnetException if the duration is outside these bounds
     */
    Checkpoint advanceClock(Duration duration);

    /** Makes a checkpoint without transactions, of the present time. */
    Checkpoint advanceCheckpoint();

    /**
     * Executes a signed transaction; {@code signatures} are in wire form (flag, signature, public key), the sender's first. A
     * transaction that was executed before, or is running, is not run again: both callers get its one result. Transactions
     * without a common object run at the same time; those that change the same object run in the order of their arrival. The
     * answer, a refusal too, rests on nothing that a crash could take back.
     */
    ExecutionResult execute(byte[] transactionBytes, List<byte[]> signatures);

    /**
     * Runs a transaction without recording it. Without gas payment the gas owner's address balance pays, if the transaction's
     * expiration is one that this takes, and else a mock coin of unlimited means. Without {@code checks}
     * any function may be called with any object, as for inspection.
     */
    SimulationResult simulate(TransactionData transaction, boolean checks);

    /** The newest version of an object that exists. */
    Optional<LedgerObject> object(SuiAddress id);

    /** An object as it was at a version. */
    Optional<LedgerObject> object(SuiAddress id, long version);

    /**
     * Objects of an account in the order of their ids, after {@code afterId}. {@code type} without arguments matches all
     * instances of it.
     */
    List<LedgerObject.MoveObject> ownedObjects(
            SuiAddress owner, @Nullable StructTag type, @Nullable SuiAddress afterId, int limit);

    /**
     * What an account has of a coin, or of every coin that it has any of, in the order of the types' text; of one moment, so
     * that money on its way from a coin to the address balance is in one of the two.
     */
    List<Holding> holdings(SuiAddress owner, @Nullable TypeTag coinType);

    /** The dynamic fields of an object in the order of their field ids, after {@code afterId}. */
    List<DynamicField> dynamicFields(SuiAddress parent, @Nullable SuiAddress afterId, int limit);

    /** An executed transaction. */
    Optional<ExecutedTransaction> transaction(Digest digest);

    /**
     * Where transactions with the trait may be, from {@code first} to {@code last}, lazily, in the chain's order or backwards.
     * None is missing; that one does not have it is as unlikely as a collision of hashes, which callers rule out themselves.
     */
    Stream<TransactionPlace> transactions(
            TransactionTrait trait, TransactionPlace first, TransactionPlace last, boolean descending);

    /** A checkpoint. */
    Optional<Checkpoint> checkpoint(long sequence);

    /** A checkpoint by its digest. */
    Optional<Checkpoint> checkpoint(Digest digest);

    /** The newest checkpoint. */
    Checkpoint latestCheckpoint();

    /** The checkpoints from now on. */
    CheckpointSubscription subscribe();

    /** The storage ids of a package's versions, oldest first; none when {@code originalId} is not that of a first version. */
    List<SuiAddress> packageVersions(SuiAddress originalId);

    /** A function of a published package; {@code packageId} may be any of its versions. */
    Optional<MoveFunction> function(SuiAddress packageId, String module, String function);

    /** A module of a published package; {@code packageId} may be any of its versions. */
    Optional<MoveModule> module(SuiAddress packageId, String module);

    /**
     * The object that describes the type argument of {@code type}: its {@code Display}, {@code CoinMetadata} or
     * {@code TreasuryCap}; the last written one if there are several. Empty for any other type, and for what is wrapped.
     */
    Optional<LedgerObject.MoveObject> description(StructTag type);

    /** The key of the account that holds the faucet's coins. */
    Ed25519KeyPair faucetKey();

    /** How values of a type are laid out, to show them; empty if the type does not exist. */
    Optional<MoveLayout> layout(TypeTag type);
}
