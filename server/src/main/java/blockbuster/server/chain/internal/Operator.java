package blockbuster.server.chain.internal;

import blockbuster.server.database.ClusterLocks;
import blockbuster.sui.Digest;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.SuiSignature;
import blockbuster.sui.rpc.ExecutedTransaction;
import blockbuster.sui.rpc.GasCoins;
import blockbuster.sui.rpc.ParallelTransactionSender;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.sui.rpc.SuiRpcException;
import blockbuster.sui.rpc.Timing;
import blockbuster.sui.rpc.TransactionSender;
import blockbuster.sui.transaction.TransactionBuilder;
import blockbuster.sui.transaction.TransactionData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends the operator's transactions, by one caller at a time in the cluster: all pay from the same coins.
 *
 * <p>The signed bytes are stored under the caller's reference before they are sent. A known reference is answered with
 * what became of its bytes. They are replaced only when the chain says that they failed or can't run any more; should
 * that be a mistake, still only one of the two can run, because both spend the operator's gas coins, or, of those sent
 * side by side, the same object of the operator's.
 */
@Component
class Operator {

    /** What a transaction does, and its caller's name for it. */
    record Write(String reference, Consumer<TransactionBuilder> commands) {}

    private static final String LOCK = "chain-operator";
    /** Transactions under way at the same time; each needs a database connection for a moment. */
    private static final int LANES = 8;

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
        return locks.holding(LOCK, () -> outcome(reference).orElseGet(() -> send(reference, write)));
    }

    /**
     * Sends writes, many at a time, each of which spends an object of the operator's own and none that another one uses.
     * Tells of every success, new or earlier, in the calling thread, as {@link Lanes#run} does.
     *
     * @param gasOfEach MIST that any of them needs at most; without it for all under way, fewer are under way
     */
    void submitAll(List<Write> writes, long gasOfEach, Consumer<ExecutedTransaction> done) {
        locks.holding(LOCK, () -> {
            // New gas coins may be made of those that stored bytes still spend, so their outcome comes first.
            var unsent = new ArrayList<Write>();
            Lanes.run(
                    LANES,
                    writes,
                    write -> outcome(write.reference()),
                    (write, outcome) -> outcome.ifPresentOrElse(done, () -> unsent.add(write)));
            if (!unsent.isEmpty()) {
                sendAll(unsent, gasOfEach, done);
            }
            return unsent.size();
        });
    }

    /** What a write would do now; nothing is sent. Throws if it would fail. */
    ExecutedTransaction simulate(Consumer<TransactionBuilder> write) {
        return node.ask(
                client -> sender(client).simulate(built(write)).transaction().orThrow());
    }

    private void sendAll(List<Write> writes, long gasOfEach, Consumer<ExecutedTransaction> done) {
        int lanes = Math.min(LANES, writes.size());
        var coins = new GasCoins(lanes, gasOfEach);
        var sender = new ParallelTransactionSender(node.client(), key.get(), coins, Timing.system());
        Lanes.run(
                lanes,
                writes,
                write -> node.ask(client ->
                        sender.send(built(write.commands()), journal(write.reference()), TransactionSender.TIMEOUT)),
                (write, executed) -> done.accept(executed));
    }

    private Optional<ExecutedTransaction> outcome(String reference) {
        return store.find(reference).flatMap(submission -> node.ask(client -> outcome(client, submission)));
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
        return node.ask(client -> sender(client).send(built(write), journal(reference)));
    }

    private static TransactionBuilder built(Consumer<TransactionBuilder> write) {
        var builder = new TransactionBuilder();
        write.accept(builder);
        return builder;
    }

    private BiConsumer<TransactionData, SuiSignature> journal(String reference) {
        return (transaction, signature) -> store.put(reference, stored(transaction, signature));
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
