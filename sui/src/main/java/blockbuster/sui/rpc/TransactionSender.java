package blockbuster.sui.rpc;

import blockbuster.sui.Digest;
import blockbuster.sui.ObjectRef;
import blockbuster.sui.Owner;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import blockbuster.sui.crypto.SuiKeyPair;
import blockbuster.sui.crypto.SuiSignature;
import blockbuster.sui.transaction.Expiration;
import blockbuster.sui.transaction.GasData;
import blockbuster.sui.transaction.ObjectArg;
import blockbuster.sui.transaction.ProgrammableTransaction;
import blockbuster.sui.transaction.TransactionBuilder;
import blockbuster.sui.transaction.TransactionData;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;

/**
 * Sends one account's transactions: looks objects up, finds the price of gas by simulation, pays with the account's SUI
 * coins, signs and executes. Safe for any number of threads; transactions run one after the other, because each uses
 * the coins that the one before left. Two senders for one account get in each other's way.
 */
public final class TransactionSender {
    private static final int MAX_GAS_COINS = 256;
    private static final long MAX_BUDGET = 50_000_000_000_000L;
    /** Units of computation set aside for reading gas coins and for objects that grew since the simulation. */
    private static final long SPARE_UNITS = 1_000;

    private static final int ATTEMPTS = 3;

    private final SuiClient client;
    private final SuiKeyPair key;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    public TransactionSender(SuiClient client, SuiKeyPair key) {
        this.client = client;
        this.key = key;
    }

    public SuiAddress address() {
        return key.address();
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
     * signed transaction before the network does. Should an input have moved on, it gets another one, which replaces the
     * first: both pay with the same coins, so only one can run.
     */
    public ExecutedTransaction send(TransactionBuilder builder, BiConsumer<TransactionData, SuiSignature> journal) {
        oneAtATime.lock();
        try {
            for (int attempt = 1; ; attempt++) {
                try {
                    return execute(prepare(builder), journal).orThrow();
                } catch (SuiRpcException refused) {
                    if (attempt == ATTEMPTS || !staleInput(refused)) {
                        throw refused;
                    }
                }
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    private TransactionData prepare(TransactionBuilder builder) {
        ProgrammableTransaction kind = builder.build(lookUp(builder.unresolved()));
        long price = client.getReferenceGasPrice();
        GasUsed used = simulate(kind, price);
        long budget = Math.min(MAX_BUDGET, used.computation() + used.storage() + SPARE_UNITS * price);
        var gas = new GasData(gasCoins(builder.objects(), budget), address(), price, budget);
        return new TransactionData(kind, address(), gas, new Expiration.None());
    }

    /** Without gas coins the node simulates with one that is large enough. */
    private GasUsed simulate(ProgrammableTransaction kind, long price) {
        var gas = new GasData(List.of(), address(), price, MAX_BUDGET);
        var transaction = new TransactionData(kind, address(), gas, new Expiration.None());
        return client.simulate(transaction, true).transaction().orThrow().gasUsed();
    }

    /** All coins, largest first: the network merges them into one, which keeps their number small. */
    private List<ObjectRef> gasCoins(Set<SuiAddress> inUse, long budget) {
        List<Coin> coins = client.getCoins(address(), StructTag.SUI).stream()
                .filter(coin -> !inUse.contains(coin.ref().id()))
                .sorted(Comparator.comparingLong(Coin::balance).reversed())
                .limit(MAX_GAS_COINS)
                .toList();
        long total = coins.stream().mapToLong(Coin::balance).sum();
        if (total < budget) {
            throw new SuiException("account " + address() + " has " + total + " MIST in SUI coins, but the transaction"
                    + " may cost " + budget + "; send it some SUI");
        }
        return coins.stream().map(Coin::ref).toList();
    }

    private Map<SuiAddress, ObjectArg> lookUp(Set<SuiAddress> ids) {
        Map<SuiAddress, SuiObject> found = ids.isEmpty() ? Map.of() : client.getObjects(ids);
        var resolved = new HashMap<SuiAddress, ObjectArg>();
        for (SuiAddress id : ids) {
            SuiObject object = found.get(id);
            if (object == null) {
                throw new SuiException("there is no object " + id);
            }
            resolved.put(id, asInput(object));
        }
        return resolved;
    }

    private static ObjectArg asInput(SuiObject object) {
        return object.owner() instanceof Owner.Shared(long initialVersion)
                ? new ObjectArg.Shared(object.id(), initialVersion, true)
                : new ObjectArg.ImmOrOwned(object.ref());
    }

    private ExecutedTransaction execute(
            TransactionData transaction, BiConsumer<TransactionData, SuiSignature> journal) {
        byte[] bytes = transaction.encode();
        var signatures = List.of(key.signTransaction(bytes));
        journal.accept(transaction, signatures.getFirst());
        try {
            return client.execute(bytes, signatures);
        } catch (SuiRpcException lost) {
            if (lost.kind() != SuiRpcException.Kind.UNREACHABLE) {
                throw lost;
            }
            Digest digest = TransactionData.digest(bytes);
            Optional<ExecutedTransaction> ran = client.getTransaction(digest);
            // The same bytes again: a transaction runs once, however often it is sent.
            return ran.isPresent() ? ran.get() : client.execute(bytes, signatures);
        }
    }

    /** The node's index was behind: an input has moved on since it was listed. */
    private static boolean staleInput(SuiRpcException refused) {
        String message = String.valueOf(refused.getMessage());
        return refused.kind() == SuiRpcException.Kind.REFUSED
                && (message.contains("not available for consumption") || message.contains("version"));
    }
}
