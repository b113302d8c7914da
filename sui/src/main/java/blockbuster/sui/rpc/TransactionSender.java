package blockbuster.sui.rpc;

import blockbuster.sui.ObjectRef;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import blockbuster.sui.crypto.SuiKeyPair;
import blockbuster.sui.crypto.SuiSignature;
import blockbuster.sui.transaction.ObjectArg;
import blockbuster.sui.transaction.ProgrammableTransaction;
import blockbuster.sui.transaction.TransactionBuilder;
import blockbuster.sui.transaction.TransactionData;
import blockbuster.sui.transaction.TransactionLimits;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * Sends one account's transactions: looks objects up, finds the price of gas by simulation, pays with the account's SUI
 * coins, signs and executes. Safe for any number of threads; transactions run one after the other, because each uses
 * the coins that the one before left; see {@link ParallelTransactionSender} for many at a time. Two senders for one
 * account get in each other's way.
 */
public final class TransactionSender {
    /** How long a transaction may take when the caller does not say. */
    public static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final SuiClient client;
    private final SuiAddress address;
    private final Timing timing;
    private final TransactionPreparer preparer;
    private final TransactionAttempts attempts;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    public TransactionSender(SuiClient client, SuiKeyPair key) {
        this(client, key, Timing.system());
    }

    public TransactionSender(SuiClient client, SuiKeyPair key, Timing timing) {
        this.client = client;
        this.address = key.address();
        this.timing = timing;
        this.preparer = new TransactionPreparer(client, address);
        this.attempts = new TransactionAttempts(client, key, timing);
    }

    public SuiAddress address() {
        return address;
    }

    /**
     * Returns when the transaction succeeded. The builder is not changed and may be sent again as another transaction.
     *
     * @throws MoveAbortException when a contract refuses, found by simulation where possible
     * @throws TransactionFailedException when it fails for another reason
     * @throws SuiRpcException when the node does not answer; of kind UNREACHABLE, the transaction may have run
     * @throws SuiException when the account cannot pay
     */
    public ExecutedTransaction send(TransactionBuilder builder) {
        return send(builder, (transaction, signature) -> {});
    }

    /**
     * As {@link #send(TransactionBuilder)}, for callers that must know after a crash what they sent: the journal gets the
     * signed transaction before the network does. Should an input have moved on, or a shared object be congested, it gets
     * another one, which replaces the first: that one was refused or cancelled, and can't run any more.
     */
    public ExecutedTransaction send(TransactionBuilder builder, BiConsumer<TransactionData, SuiSignature> journal) {
        return send(builder, journal, TIMEOUT);
    }

    /** As above, giving up on answers after a time of one's own. */
    public ExecutedTransaction send(
            TransactionBuilder builder, BiConsumer<TransactionData, SuiSignature> journal, Duration timeout) {
        oneAtATime.lock();
        try {
            return attempts.run(builder, journal, this::gasCoins, timing.deadline(timeout));
        } finally {
            oneAtATime.unlock();
        }
    }

    /** What sending would do now, whether or not the account could pay for it. */
    public Simulation simulate(TransactionBuilder builder) {
        return preparer.simulate(preparer.resolve(builder), client.getReferenceGasPrice());
    }

    /** All coins, largest first: the network merges them into one, which keeps their number small. */
    private List<ObjectRef> gasCoins(ProgrammableTransaction transaction, long budget) {
        Set<SuiAddress> inUse = transaction.objects().map(ObjectArg::id).collect(Collectors.toSet());
        List<Coin> coins = client.getCoins(address, StructTag.SUI).stream()
                .filter(coin -> !inUse.contains(coin.ref().id()))
                .sorted(Comparator.comparingLong(Coin::balance).reversed())
                .limit(TransactionLimits.MAX_GAS_COINS)
                .toList();
        long total = coins.stream().mapToLong(Coin::balance).sum();
        if (total < budget) {
            throw cannotPay(address, total, budget);
        }
        return coins.stream().map(Coin::ref).toList();
    }

    static SuiException cannotPay(SuiAddress address, long total, long budget) {
        return new SuiException("account " + address + " has " + total + " MIST in SUI coins, but the transaction"
                + " may cost " + budget + "; send it some SUI");
    }
}
