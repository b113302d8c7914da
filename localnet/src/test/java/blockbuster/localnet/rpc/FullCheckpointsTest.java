package blockbuster.localnet.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.sui.Digest;
import blockbuster.sui.rpc.Checkpoint;
import blockbuster.sui.rpc.ExecutedTransaction;
import blockbuster.sui.rpc.TransactionSender;
import blockbuster.sui.transaction.TransactionBuilder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a follower sees when many send at a time, so that checkpoints hold several transactions. */
final class FullCheckpointsTest {
    private static final int SENDERS = 8;
    private static final int EACH = 10;
    private static final int PATIENCE_SECONDS = 30;

    @TempDir
    Path folder;

    @Test
    void tellsAFollowerOfEveryTransactionOnce() throws Exception {
        try (var network = new TestingNetwork(folder, Clock.systemUTC());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var seen = new LinkedBlockingQueue<Checkpoint>();
            var follower = threads.submit(() -> {
                network.client().followCheckpoints(0, seen::add);
                return null;
            });
            var senders = IntStream.range(0, SENDERS)
                    .<Callable<List<Digest>>>mapToObj(_ -> () -> send(network.fundedSender()))
                    .toList();
            var sent = new HashSet<Digest>();
            for (var sender : threads.invokeAll(senders)) {
                sent.addAll(sender.get());
            }

            var told = new ArrayList<Digest>();
            for (long i = 0; !told.containsAll(sent); i++) {
                long next = i;
                var checkpoint = seen.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                assertThat(checkpoint).isNotNull();
                assertThat(checkpoint.sequenceNumber()).isEqualTo(next);
                assertThat(checkpoint.transactions())
                        .extracting(ExecutedTransaction::checkpoint)
                        .allMatch(number -> number == next);
                checkpoint.transactions().forEach(transaction -> told.add(transaction.digest()));
            }
            follower.cancel(true);

            assertThat(sent).hasSize(SENDERS * EACH);
            assertThat(told).doesNotHaveDuplicates();
        }
    }

    private static List<Digest> send(TransactionSender sender) {
        var digests = new ArrayList<Digest>();
        for (int i = 0; i < EACH; i++) {
            var tx = new TransactionBuilder();
            tx.transferObjects(List.of(tx.splitCoin(tx.gasCoin(), 1)), sender.address());
            digests.add(sender.send(tx).digest());
        }
        return digests;
    }
}
