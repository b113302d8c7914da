package blockbuster.sui.rpc;

import blockbuster.sui.Digest;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.SuiKeyPair;
import blockbuster.sui.crypto.SuiSignature;
import blockbuster.sui.transaction.Expiration;
import blockbuster.sui.transaction.GasData;
import blockbuster.sui.transaction.ProgrammableTransaction;
import blockbuster.sui.transaction.TransactionBuilder;
import blockbuster.sui.transaction.TransactionData;
import blockbuster.sui.transaction.TransactionLimits;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Builds, signs and executes a transaction. Builds it anew when the network refused it because an input has moved on, and
 * when it was cancelled because a shared object was congested, then with twice the price of gas: a cancelled transaction
 * is final and its gas is paid. What it sends expires, so that nothing abandoned runs much later.
 */
final class TransactionAttempts {
    private static final int ATTEMPTS = 5;
    /** More is refused by the network. */
    private static final long HIGHEST_PRICE = 100_000;

    private final SuiClient client;
    private final SuiKeyPair key;
    private final TransactionPreparer preparer;
    private final TransactionSubmitter submitter;
    private final SecureRandom nonces = new SecureRandom();

    TransactionAttempts(SuiClient client, SuiKeyPair key, Timing timing) {
        this.client = client;
        this.key = key;
        this.preparer = new TransactionPreparer(client, key.address());
        this.submitter = new TransactionSubmitter(client, timing);
    }

    ExecutedTransaction run(
            TransactionBuilder builder,
            BiConsumer<TransactionData, SuiSignature> journal,
            Payment payment,
            Deadline deadline) {
        int raises = 0;
        for (int attempt = 1; ; attempt++) {
            try {
                ExecutedTransaction done = attempt(builder, journal, payment, deadline, raises);
                if (!congested(done) || attempt == ATTEMPTS || !deadline.pause(attempt)) {
                    return done.orThrow();
                }
                raises++;
            } catch (SuiRpcException failed) {
                payment.unknown();
                if (!failed.staleInput() || attempt == ATTEMPTS || !deadline.pause(attempt)) {
                    throw failed;
                }
            }
        }
    }

    private ExecutedTransaction attempt(
            TransactionBuilder builder,
            BiConsumer<TransactionData, SuiSignature> journal,
            Payment payment,
            Deadline deadline,
            int raises) {
        ProgrammableTransaction kind = preparer.resolve(builder);
        payment.resolved(kind);
        EpochInfo epoch = client.getEpoch();
        long price = Math.max(epoch.gasPrice(), Math.min(epoch.gasPrice() << raises, HIGHEST_PRICE));
        long budget = preparer.budget(kind, price);
        SuiAddress sender = key.address();
        var gas = new GasData(payment.coins(kind, budget), sender, price, budget);
        Expiration end = gas.fromAddress() ? withNonce(epoch) : epoch.soon();
        var transaction = new TransactionData(kind, sender, gas, end);
        TransactionLimits.check(transaction);
        byte[] bytes = transaction.encode();
        SuiSignature signature = key.signTransaction(bytes);
        journal.accept(transaction, signature);
        ExecutedTransaction done = submitter.submit(bytes, List.of(signature), deadline);
        payment.executed(done);
        return done;
    }

    private static boolean congested(ExecutedTransaction done) {
        return done.status() instanceof ExecutionStatus.Failure failure && failure.congested();
    }

    /** What no coin pays for is told apart by its nonce. */
    private Expiration withNonce(EpochInfo epoch) {
        long nonce = Integer.toUnsignedLong(nonces.nextInt());
        return Expiration.inEpochs(epoch.epoch(), Digest.parse(client.chainId()), nonce);
    }
}
