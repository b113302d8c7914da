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

/** Builds, signs and executes a transaction, and builds it anew when an input has moved on. */
final class TransactionAttempts {
    private static final int ATTEMPTS = 5;

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
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(builder, journal, payment, deadline).orThrow();
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
            Deadline deadline) {
        ProgrammableTransaction kind = preparer.resolve(builder);
        payment.resolved(kind);
        long price = client.getReferenceGasPrice();
        long budget = preparer.budget(kind, price);
        SuiAddress sender = key.address();
        var gas = new GasData(payment.coins(kind, budget), sender, price, budget);
        var transaction = new TransactionData(kind, sender, gas, gas.fromAddress() ? soon() : new Expiration.None());
        TransactionLimits.check(transaction);
        byte[] bytes = transaction.encode();
        SuiSignature signature = key.signTransaction(bytes);
        journal.accept(transaction, signature);
        ExecutedTransaction done = submitter.submit(bytes, List.of(signature), deadline);
        payment.executed(done);
        return done;
    }

    /** What no coin pays for is told apart by its nonce, and must end some day. */
    private Expiration soon() {
        ServiceInfo network = client.getServiceInfo();
        long nonce = Integer.toUnsignedLong(nonces.nextInt());
        return Expiration.inEpochs(network.epoch(), Digest.parse(network.chainId()), nonce);
    }
}
