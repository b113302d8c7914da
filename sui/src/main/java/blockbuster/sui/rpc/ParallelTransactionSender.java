package blockbuster.sui.rpc;

import blockbuster.sui.ObjectRef;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import blockbuster.sui.crypto.SuiKeyPair;
import blockbuster.sui.crypto.SuiSignature;
import blockbuster.sui.transaction.ProgrammableTransaction;
import blockbuster.sui.transaction.TransactionBuilder;
import blockbuster.sui.transaction.TransactionData;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Sends many transactions of one account at the same time: each pays with a gas coin of its own, out of a pool that is
 * split off the account's money when it is first needed. Transactions that use the same owned object wait for each other.
 * Safe for any number of threads; must be the only sender of its account.
 */
public final class ParallelTransactionSender {
    private final SuiAddress address;
    private final Timing timing;
    private final TransactionAttempts attempts;
    private final GasPool pool;
    private final ObjectLocks locks = new ObjectLocks();

    public ParallelTransactionSender(SuiClient client, SuiKeyPair key, GasCoins coins, Timing timing) {
        this.address = key.address();
        this.timing = timing;
        this.attempts = new TransactionAttempts(client, key, timing);
        this.pool = new GasPool(client, new GasCoinMint(client, address, attempts, locks, timing), coins);
    }

    public SuiAddress address() {
        return address;
    }

    /** As {@link #send(TransactionBuilder, BiConsumer, Duration)}, without a journal. */
    public ExecutedTransaction send(TransactionBuilder builder) {
        return send(builder, (transaction, signature) -> {}, TransactionSender.TIMEOUT);
    }

    /**
     * As {@link TransactionSender#send(TransactionBuilder, BiConsumer, Duration)}, beside other threads' transactions.
     *
     * @throws SuiException also when a command takes the gas coin, which holds only what gas costs
     */
    public ExecutedTransaction send(
            TransactionBuilder builder, BiConsumer<TransactionData, SuiSignature> journal, Duration timeout) {
        Deadline deadline = timing.deadline(timeout);
        try (ObjectLocks.Hold hold = locks.acquire(builder.exclusiveObjects(), deadline);
                GasPool.Lease lease = pool.lease(deadline)) {
            return attempts.run(builder, journal, new Lane(hold, lease), deadline);
        }
    }

    /** One transaction's objects and coin. */
    private record Lane(ObjectLocks.Hold hold, GasPool.Lease lease) implements Payment {
        @Override
        public void resolved(ProgrammableTransaction transaction) {
            if (transaction.usesGasCoin()) {
                throw new SuiException(
                        "transactions that run in parallel cannot spend the gas coin; split another coin");
            }
            hold.releaseShared(transaction);
        }

        @Override
        public List<ObjectRef> coins(ProgrammableTransaction transaction, long budget) {
            return lease.coins(transaction, budget);
        }

        @Override
        public void executed(ExecutedTransaction done) {
            lease.executed(done);
        }

        @Override
        public void unknown() {
            lease.unknown();
        }
    }
}
