package blockbuster.sui.rpc;

import blockbuster.sui.ObjectRef;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import blockbuster.sui.transaction.ObjectArg;
import blockbuster.sui.transaction.ProgrammableTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gas coins of one account, each paying for one transaction at a time. Coins are followed through what transactions did
 * to them rather than listed again; a coin whose transaction had no known outcome is looked up before its next use. When
 * coins are missing or drained, {@link GasCoinMint} makes new ones from the account's other money. Thread-safe: one lock,
 * never held during a call.
 */
final class GasPool {
    private final SuiClient client;
    private final GasCoinMint mint;
    private final int size;
    private final long coinBalance;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<PooledCoin> coins = new ArrayList<>();
    private boolean minting;
    /** Nothing more to make coins of, until a coin comes back. */
    private boolean exhausted;

    GasPool(SuiClient client, GasCoinMint mint, GasCoins wanted) {
        this.client = client;
        this.mint = mint;
        this.size = wanted.count();
        this.coinBalance = wanted.balance();
    }

    /** One transaction's claim on a coin. Used by one thread at a time. */
    final class Lease implements Payment, AutoCloseable {
        private final Deadline deadline;
        private @Nullable PooledCoin coin;

        private Lease(Deadline deadline) {
            this.deadline = deadline;
        }

        @Override
        public List<ObjectRef> coins(ProgrammableTransaction transaction, long budget) {
            requireNotPooled(transaction);
            if (coin != null) {
                refresh(coin);
            }
            if (coin == null || !coin.covers(budget)) {
                close();
                coin = take(budget, deadline);
            }
            return List.of(coin.ref());
        }

        @Override
        public void executed(ExecutedTransaction done) {
            guarded(coin -> coin.follow(done));
        }

        @Override
        public void unknown() {
            guarded(PooledCoin::forget);
        }

        /** Gives the coin back. */
        @Override
        public void close() {
            PooledCoin held = coin;
            coin = null;
            if (held != null) {
                giveBack(held);
            }
        }

        private void guarded(Consumer<PooledCoin> change) {
            lock.lock();
            try {
                if (coin != null) {
                    change.accept(coin);
                }
            } finally {
                lock.unlock();
            }
        }
    }

    Lease lease(Deadline deadline) {
        return new Lease(deadline);
    }

    private void requireNotPooled(ProgrammableTransaction transaction) {
        Set<SuiAddress> pooled = pooled();
        transaction
                .objects()
                .map(ObjectArg::id)
                .filter(pooled::contains)
                .findAny()
                .ifPresent(id -> {
                    throw new SuiException("coin " + id + " is set aside to pay for gas; use another coin");
                });
    }

    /**
     * @throws OutOfGasException when the account has too little
     * @throws SuiException when no coin comes free before the deadline
     */
    private PooledCoin take(long budget, Deadline deadline) {
        while (true) {
            PooledCoin coin = takeUnchecked(budget, deadline);
            try {
                refresh(coin);
            } catch (SuiException unanswered) {
                giveBack(coin);
                throw unanswered;
            }
            if (coin.covers(budget)) {
                return coin;
            }
            giveBack(coin);
        }
    }

    /** Asks the node about a coin that is not known. */
    private void refresh(PooledCoin coin) {
        if (coin.known()) {
            return;
        }
        Optional<SuiObject> found = client.findObject(coin.id());
        lock.lock();
        try {
            coin.found(found, mint.account());
        } finally {
            lock.unlock();
        }
    }

    private PooledCoin takeUnchecked(long budget, Deadline deadline) {
        lock.lock();
        try {
            while (true) {
                Optional<PooledCoin> free = coins.stream()
                        .filter(coin -> !coin.leased() && coin.covers(budget))
                        .findFirst();
                if (free.isPresent()) {
                    free.get().lease(true);
                    return free.get();
                }
                if (!minting && !exhausted && coins.size() < wanted(budget)) {
                    mint(budget, deadline);
                } else {
                    Waiting.on(changed, deadline, "all gas coins are in use");
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** One more than there are if none of them, free or not, can ever cover the budget. */
    private int wanted(long budget) {
        return coins.stream().anyMatch(coin -> coin.covers(budget)) ? size : coins.size() + 1;
    }

    /** Called with the lock, which it lets go of while it asks the network. */
    private void mint(long budget, Deadline deadline) {
        minting = true;
        Set<SuiAddress> pooled = pooled();
        int missing = Math.max(1, size - coins.size());
        List<Coin> made = List.of();
        lock.unlock();
        try {
            made = mint.make(missing, Math.max(coinBalance, budget), budget, pooled, deadline);
        } finally {
            lock.lock();
            minting = false;
            made.forEach(coin -> coins.add(new PooledCoin(coin)));
            changed.signalAll();
        }
        exhausted = made.isEmpty();
        if (exhausted && coins.stream().noneMatch(PooledCoin::leased)) {
            exhausted = false;
            throw new OutOfGasException(mint.account(), budget);
        }
    }

    private Set<SuiAddress> pooled() {
        lock.lock();
        try {
            return coins.stream().map(PooledCoin::id).collect(Collectors.toSet());
        } finally {
            lock.unlock();
        }
    }

    private void giveBack(PooledCoin coin) {
        lock.lock();
        try {
            coin.lease(false);
            // A coin with little left goes back to the account's other money.
            if (coin.belowOrLost(coinBalance / 4)) {
                coins.remove(coin);
            }
            exhausted = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
