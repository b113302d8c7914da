package blockbuster.localnet.ledger;

import blockbuster.localnet.Checkpoint;
import blockbuster.localnet.CheckpointSubscription;
import blockbuster.localnet.LocalnetException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Hands new checkpoints to subscribers without ever waiting for one. Safe for many threads. */
final class CheckpointFeed {
    private static final int CAPACITY = 4096;

    private final Set<Subscriber> subscribers = ConcurrentHashMap.newKeySet();

    CheckpointSubscription subscribe() {
        var subscriber = new Subscriber();
        subscribers.add(subscriber);
        return subscriber;
    }

    void publish(Checkpoint checkpoint) {
        subscribers.forEach(subscriber -> subscriber.offer(checkpoint));
    }

    void closeAll() {
        subscribers.forEach(subscriber -> subscriber.end("the network is shutting down"));
    }

    private final class Subscriber implements CheckpointSubscription {
        private final BlockingQueue<Checkpoint> queue = new LinkedBlockingQueue<>(CAPACITY);
        private volatile String ended = "";

        void offer(Checkpoint checkpoint) {
            if (!queue.offer(checkpoint)) {
                end("too slow: read the missed checkpoints by number and subscribe again");
            }
        }

        void end(String reason) {
            subscribers.remove(this);
            ended = reason;
        }

        @Override
        public Optional<Checkpoint> next(Duration timeout) throws InterruptedException {
            var next = queue.poll(ended.isEmpty() ? timeout.toMillis() : 0, TimeUnit.MILLISECONDS);
            if (next == null && !ended.isEmpty()) {
                throw new LocalnetException(ended);
            }
            return Optional.ofNullable(next);
        }

        @Override
        public void close() {
            end("closed");
        }
    }
}
