package blockbuster.walrus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a daemon in a process of its own while uploads are under way. */
class LocalWalrusCrashTest {

    private static final int ROUNDS = Integer.getInteger("walrus.kills", 3);

    @TempDir
    Path directory;

    @Test
    void keepsEveryAcknowledgedBlobAndNothingElse() throws Exception {
        Map<BlobId, byte[]> acknowledged = new ConcurrentHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            storeUntilKilled(round, acknowledged);

            try (LocalWalrus again = LocalWalrus.start(directory, 0);
                    WalrusClient client = new WalrusClient(again.url(), again.url())) {
                assertThat(acknowledged).isNotEmpty();
                acknowledged.forEach((id, bytes) -> assertThat(client.read(id)).isEqualTo(bytes));
                assertThat(directory.resolve("unfinished")).isEmptyDirectory();
                assertThat(everyBlobHashesToItsName()).isTrue();
            }
        }
    }

    private void storeUntilKilled(int round, Map<BlobId, byte[]> acknowledged) throws Exception {
        Process daemon = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledDaemon.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        CountDownLatch enough = new CountDownLatch(5 + 3 * round);
        try (BufferedReader out =
                        new BufferedReader(new InputStreamReader(daemon.getInputStream(), StandardCharsets.US_ASCII));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            URI url = URI.create("http://127.0.0.1:" + out.readLine());
            WalrusOptions options = WalrusOptions.of(url, url).impatient(Duration.ofMillis(1));
            WalrusClient client = new WalrusClient(options);
            for (int writer = 0; writer < 4; writer++) {
                Random random = new Random(100L * round + writer);
                threads.submit(() -> {
                    while (true) {
                        byte[] bytes = new byte[1 + random.nextInt(2 << 20)];
                        random.nextBytes(bytes);
                        acknowledged.put(client.store(bytes, 5).id(), bytes);
                        enough.countDown();
                    }
                });
            }
            assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
            daemon.destroyForcibly().waitFor();
            client.close();
        } finally {
            daemon.destroyForcibly();
        }
    }

    private boolean everyBlobHashesToItsName() throws Exception {
        try (var files = Files.list(directory.resolve("blobs"))) {
            return files.filter(file -> !file.toString().endsWith(".json")).allMatch(this::isNamedByContent);
        }
    }

    private boolean isNamedByContent(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            BlobHasher hasher = new BlobHasher();
            hasher.update(bytes, bytes.length);
            return hasher.id().value().equals(file.getFileName().toString());
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
