package blockbuster.localnet.ledger;

import blockbuster.localnet.ExecutionResult;
import blockbuster.localnet.LocalnetException;
import blockbuster.localnet.execution.StateReader;
import blockbuster.localnet.ledger.Finished.Ending;
import blockbuster.sui.Digest;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * The way of a transaction: its sender's thread enters it here, and it gets its objects' locks; one thread for each core
 * executes; the committer's thread brings it to disk and answers. Safe for many threads.
 *
 * <p>Each transaction on the way has a permit. Who has all of them is alone: nothing runs, nothing waits for the disk.
 */
final class Pipeline implements AutoCloseable {
    /** Also bounds the memory that transactions on their way take. */
    private static final int PERMITS = 256;

    /** Deep enough for the deepest types and values. */
    private static final long STACK_BYTES = 16 << 20;

    /** Executes one transaction that has its locks. */
    interface Step {
        Ending run(SignedTransaction transaction, StateReader state);
    }

    private final Store store;
    private final Step step;
    private final Overlay overlay;
    private final CommitQueue queue;
    private final ObjectLocks locks = new ObjectLocks();
    private final Semaphore permits = new Semaphore(PERMITS, true);
    private final Map<Digest, CompletableFuture<ExecutionResult>> running = new ConcurrentHashMap<>();
    private final ExecutorService executors;
    private final Thread committer;
    private volatile boolean closed;

    Pipeline(Store store, Chain chain, Step step) {
        this.store = store;
        this.step = step;
        this.overlay = new Overlay(store);
        this.queue = new CommitQueue(overlay);
        this.executors = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform()
                        .daemon()
                        .name("ledger-execute-", 0)
                        .stackSize(STACK_BYTES)
                        .factory());
        this.committer = Thread.ofPlatform()
                .daemon()
                .name("ledger-commit")
                .start(new Committer(queue, overlay, chain, this::settled));
    }

    /** The transaction's one result, for whoever submits it; at once if it is recorded. */
    CompletableFuture<ExecutionResult> submit(SignedTransaction transaction) {
        var answer = new CompletableFuture<ExecutionResult>();
        var earlier = running.putIfAbsent(transaction.digest(), answer);
        if (earlier != null) {
            return earlier;
        }
        try {
            store.transaction(transaction.digest())
                    .ifPresentOrElse(
                            recorded -> {
                                running.remove(transaction.digest());
                                answer.complete(new ExecutionResult.Executed(recorded));
                            },
                            () -> enter(transaction, answer));
        } catch (RuntimeException e) {
            running.remove(transaction.digest());
            answer.completeExceptionally(e);
        }
        return answer;
    }

    private void enter(SignedTransaction transaction, CompletableFuture<ExecutionResult> answer) {
        permits.acquireUninterruptibly();
        try {
            requireOpen();
            new Task(transaction, answer).start();
        } catch (RuntimeException e) {
            permits.release();
            throw e;
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new LocalnetException("the network is shut down");
        }
    }

    private void settled(Finished finished) {
        running.remove(finished.transaction().digest());
        permits.release();
    }

    /** One transaction from its locks to the commit queue. */
    private final class Task implements Runnable {
        private final SignedTransaction transaction;
        private final CompletableFuture<ExecutionResult> answer;
        private final ObjectLocks.Claim claim;

        Task(SignedTransaction transaction, CompletableFuture<ExecutionResult> answer) {
            this.transaction = transaction;
            this.answer = answer;
            this.claim = locks.prepare(transaction.uses(overlay), () -> executors.execute(this));
        }

        void start() {
            claim.enter();
        }

        @Override
        public void run() {
            queue.add(new Finished(transaction, end(), answer));
            claim.release();
        }

        private Ending end() {
            try {
                return step.run(transaction, overlay);
            } catch (RefusedException e) {
                return new Ending.Refused(e.rejection());
            } catch (RuntimeException | Error e) {
                return new Ending.Broken(e);
            }
        }
    }

    /** Does what must not meet a transaction on its way: waits for those there are, while new ones wait. */
    <T> T alone(Supplier<T> action) {
        permits.acquireUninterruptibly(PERMITS);
        try {
            requireOpen();
            return action.get();
        } finally {
            permits.release(PERMITS);
        }
    }

    /** Waits for the transactions on their way; later ones fail. */
    @Override
    public void close() {
        alone(() -> closed = true);
        queue.close();
        executors.shutdown();
        try {
            committer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
