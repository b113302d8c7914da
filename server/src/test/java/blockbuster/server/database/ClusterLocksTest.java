package blockbuster.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.server.TestDatabase;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ClusterLocksTest {
    private final ClusterLocks locks = new ClusterLocks(TestDatabase.with().dataSource());

    @Test
    void letsOneHolderInAtATime() {
        try (var lock = locks.tryLock("a").orElseThrow()) {
            assertThat(locks.tryLock("a")).isEmpty();
            assertThat(lock.held()).isTrue();
            locks.tryLock("b").orElseThrow().close();
        }

        locks.tryLock("a").orElseThrow().close();
    }

    @Test
    void makesTheSecondHolderWait() throws Exception {
        var inside = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        var left = new AtomicBoolean();
        var first = CompletableFuture.runAsync(() -> locks.holding("a", () -> {
            inside.countDown();
            await(leave);
            left.set(true);
            return true;
        }));
        inside.await();
        var second = CompletableFuture.supplyAsync(() -> locks.holding("a", left::get));

        leave.countDown();

        assertThat(second.get(10, TimeUnit.SECONDS)).isTrue();
        first.get(10, TimeUnit.SECONDS);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
