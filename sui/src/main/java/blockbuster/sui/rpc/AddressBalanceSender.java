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
 * Sends many transactions of one account at the same time, all paid for from its SUI address balance: without gas coins to
 * make, follow or wait for. Transactions that use the same owned object wait for each other. What is sent can run in the
 * network's present epoch or the next, and never later. Safe for any number of threads; several may send for one account.
 */
public final class AddressBalanceSender {
    private final SuiAddress address;
    private final Timing timing;
    private final TransactionAttempts attempts;
    private final ObjectLocks locks = new ObjectLocks();

    public AddressBalanceSender(SuiClient client, SuiKeyPair key, Timing timing) {
        this.address = key.address();
        this.timing = timing;
        this.attempts = new TransactionAttempts(client, key, timing);
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
     * @throws SuiException also when a command takes the gas coin: there is none
     */
    public ExecutedTransaction send(
            TransactionBuilder builder, BiConsumer<TransactionData, SuiSignature> journal, Duration timeout) {
        Deadline deadline = timing.deadline(timeout);
        try (ObjectLocks.Hold hold = locks.acquire(builder.exclusiveObjects(), deadline)) {
            return attempts.run(builder, journal, new FromAddress(hold), deadline);
        }
    }

    /** No coin pays. */
    private record FromAddress(ObjectLocks.Hold hold) implements Payment {
        @Override
        public void resolved(ProgrammableTransaction transaction) {
            if (transaction.usesGasCoin()) {
                throw new SuiException(
                        "there is no gas coin where an address balance pays; withdraw what the transaction needs");
            }
            hold.releaseShared(transaction);
        }

        @Override
        public List<ObjectRef> coins(ProgrammableTransaction transaction, long budget) {
            return List.of();
        }
    }
}
