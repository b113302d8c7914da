package blockbuster.server.chain.internal;

import blockbuster.server.database.ClusterLocks;
import blockbuster.sui.Digest;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.SuiSignature;
import blockbuster.sui.rpc.ExecutedTransaction;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.sui.rpc.SuiRpcException;
import blockbuster.sui.rpc.TransactionSender;
import blockbuster.sui.transaction.TransactionBuilder;
import blockbuster.sui.transaction.TransactionData;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends the operator's transactions, one at a time in the cluster: all pay from the same coins.
 *
 * <p>The signed bytes are stored under the caller's reference before they are sent. A known reference is answered with
 * what became of its bytes. They are replaced only when the chain says that they failed or can't run any more; should
 * that be a mistake, still only one of the two can run, because both spend the operator's gas coins.
 */
@Component
class Operator {

    private static final String LOCK = "chain-operator";

    private final SuiNode node;
    private final OperatorKey key;
    private final SubmissionStore store;
    private final ClusterLocks locks;
    private @Nullable TransactionSender sender;

    Operator(SuiNode node, OperatorKey key, SubmissionStore store, ClusterLocks locks) {
        this.node = node;
        this.key = key;
        this.store = store;
        this.locks = locks;
    }

    SuiAddress address() {
        return key.get().address();
    }

    /** Returns when the transaction succeeded, now or at an earlier call. */
    ExecutedTransaction submit(String reference, Consumer<TransactionBuilder> write) {
        return locks.holding(LOCK, () -> {
            var known = store.find(reference);
            var done = known.flatMap(submission -> node.ask(client -> outcome(client, submission)));
            return done.orElseGet(() -> send(reference, write));
        });
    }

    /** What became of a transaction that was stored earlier; empty if it did nothing and never will. */
    private static Optional<ExecutedTransaction> outcome(SuiClient client, Submission submission) {
        var executed = client.getTransaction(Digest.parse(submission.digest()));
        return executed.isPresent()
                ? executed.filter(ExecutedTransaction::succeeded)
                : resend(client, submission).filter(ExecutedTransaction::succeeded);
    }

    private static Optional<ExecutedTransaction> resend(SuiClient client, Submission submission) {
        try {
            return Optional.of(client.execute(
                    TransactionData.decode(submission.transaction()),
                    List.of(SuiSignature.parse(submission.signature()))));
        } catch (SuiRpcException e) {
            if (e.kind() == SuiRpcException.Kind.REFUSED) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private ExecutedTransaction send(String reference, Consumer<TransactionBuilder> write) {
        var builder = new TransactionBuilder();
        write.accept(builder);
        return node.ask(client -> sender(client)
                .send(builder, (transaction, signature) -> store.put(reference, stored(transaction, signature))));
    }

    private static Submission stored(TransactionData transaction, SuiSignature signature) {
        return new Submission(transaction.digest().toString(), transaction.encode(), signature.toByteArray());
    }

    private synchronized TransactionSender sender(SuiClient client) {
        var known = sender;
        if (known == null) {
            known = new TransactionSender(client, key.get());
            sender = known;
        }
        return known;
    }
}
