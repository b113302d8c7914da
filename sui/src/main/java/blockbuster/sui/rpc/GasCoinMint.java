package blockbuster.sui.rpc;

import blockbuster.sui.ObjectRef;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.SuiKeyPair;
import blockbuster.sui.transaction.Argument;
import blockbuster.sui.transaction.TransactionBuilder;
import blockbuster.sui.transaction.TransactionLimits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes gas coins of an account's money: merges as few large coins as it takes and splits new ones off. Thread-safe. */
public final class GasCoinMint {
    /** What a new coin's storage costs at most, in MIST; and the same for the coin it is split off. */
    private static final long STORAGE_PER_COIN = 1_000_000;
    /** Units of computation set aside for splitting one coin off. */
    private static final long UNITS_PER_COIN = 1_000;

    private final SuiClient client;
    private final SuiAddress account;
    private final TransactionAttempts attempts;
    private final ObjectLocks locks;
    private final Timing timing;

    GasCoinMint(SuiClient client, SuiAddress account, TransactionAttempts attempts, ObjectLocks locks, Timing timing) {
        this.timing = timing;
        this.client = client;
        this.account = account;
        this.attempts = attempts;
        this.locks = locks;
    }

    /** For an account whose other transactions use none of the coins that are not said to be pooled. */
    public GasCoinMint(SuiClient client, SuiKeyPair key, Timing timing) {
        this(client, key.address(), new TransactionAttempts(client, key, timing), new ObjectLocks(), timing);
    }

    SuiAddress account() {
        return account;
    }

    /**
     * At most so many coins of the wanted balance, or one with all there is if that covers the least, or none.
     *
     * @param wanted and {@code least}: MIST
     * @param pooled coins that are not to be touched
     */
    public List<Coin> make(int count, long wanted, long least, Set<SuiAddress> pooled) {
        return make(count, wanted, least, pooled, timing.deadline(TransactionSender.TIMEOUT));
    }

    /** Nor does it touch those that transactions of this sender use as inputs. */
    List<Coin> make(int count, long wanted, long least, Set<SuiAddress> pooled, Deadline deadline) {
        List<Coin> loose = client.getCoins(account, StructTag.SUI).stream()
                .filter(coin -> !pooled.contains(coin.ref().id()))
                .sorted(Comparator.comparingLong(Coin::balance).reversed())
                .limit(TransactionLimits.MAX_GAS_COINS)
                .toList();
        try (ObjectLocks.Hold hold = locks.acquireFree(ids(loose))) {
            return make(
                    loose.stream().filter(coin -> hold.has(coin.ref().id())).toList(), count, wanted, least, deadline);
        }
    }

    private List<Coin> make(List<Coin> loose, int count, long wanted, long least, Deadline deadline) {
        long perCoin = STORAGE_PER_COIN + UNITS_PER_COIN * client.getReferenceGasPrice();
        long overhead = 2 * perCoin;
        List<Coin> enough = fewest(loose, Math.multiplyExact(count, wanted + perCoin) + overhead);
        long free = total(enough) - overhead;
        int affordable = (int) Math.min(count, free / (wanted + perCoin));
        if (affordable > 0) {
            return split(enough, affordable, wanted, deadline);
        }
        if (!enough.isEmpty() && enough.getFirst().balance() >= least) {
            Coin largest = enough.getFirst();
            return List.of(largest);
        }
        return free - perCoin >= least ? split(enough, 1, free - perCoin, deadline) : List.of();
    }

    /** The first ones up to an amount, or all: small coins may be set aside for something. */
    private static List<Coin> fewest(List<Coin> coins, long amount) {
        var taken = new ArrayList<Coin>();
        long total = 0;
        for (Coin coin : coins) {
            if (total >= amount) {
                break;
            }
            taken.add(coin);
            total += coin.balance();
        }
        return taken;
    }

    private static long total(List<Coin> coins) {
        return coins.stream().mapToLong(Coin::balance).sum();
    }

    private List<Coin> split(List<Coin> loose, int count, long balance, Deadline deadline) {
        var tx = new TransactionBuilder();
        Argument split = tx.splitCoins(tx.gasCoin(), Collections.nCopies(count, tx.pureU64(balance)));
        tx.transferObjects(
                IntStream.range(0, count).mapToObj(i -> tx.nested(split, i)).toList(), account);
        List<ObjectRef> payment = loose.stream().map(Coin::ref).toList();
        ExecutedTransaction done =
                attempts.run(tx, (transaction, signature) -> {}, (kind, budget) -> payment, deadline);
        return done.changes().stream()
                .filter(changed -> changed.change() == ChangedObject.Change.CREATED && changed.ref() != null)
                .map(changed -> new Coin(changed.ref(), balance))
                .toList();
    }

    private static Set<SuiAddress> ids(List<Coin> coins) {
        return coins.stream().map(coin -> coin.ref().id()).collect(Collectors.toSet());
    }
}
