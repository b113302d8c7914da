package blockbuster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.app.demo.Creator;
import blockbuster.app.demo.Stage;
import blockbuster.app.demo.Upload;
import blockbuster.app.instance.InstanceRegistry;
import blockbuster.app.instance.UserCache;
import blockbuster.sui.crypto.Ed25519KeyPair;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A platform is killed while it receives a film. */
@Timeout(600)
class InterruptedUploadTest {

    private static final int MEGABYTE = 1 << 20;
    private static final int SENT = 40 * MEGABYTE;
    /** What a killed server may lose. */
    private static final int UNSAFE = 16 * MEGABYTE;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path temp;

    @Test
    void anUploadGoesOnWhereTheKilledServerHadIt() throws Exception {
        var data = temp.resolve("data");
        var key = Ed25519KeyPair.generate(new SecureRandom());
        var film = padded(Films.camera(temp, 3), 2 * SENT);
        String interrupted;
        try (var platform = RunningPlatform.up(data, "--no-demo-content");
                var stage = stage(platform)) {
            interrupted = sendHalf(stage, key, film);
            platform.killTree();
        }

        try (var platform = RunningPlatform.up(data, "--no-demo-content");
                var stage = stage(platform)) {
            var upload = Upload.resume(new Creator(stage, key).login(), interrupted);
            assertThat(upload.receivedBytes()).isBetween((long) SENT - UNSAFE, (long) SENT);
            upload.sendBytes(film);

            assertThat(upload.awaitReview(state -> {})).startsWith("0x");
        }
    }

    /** Sends a part of the film and leaves the rest of the request open. */
    private static String sendHalf(Stage stage, Ed25519KeyPair key, Path film) throws Exception {
        var creator = new Creator(stage, key);
        creator.fund();
        creator.register("Interrupted");
        var upload = Upload.announce(creator.login(), film, new Upload.Synopsis("Interrupted", "", "Test", "en"));
        var stalled = new CountDownLatch(1);
        var bytes = BodyPublishers.ofInputStream(() -> new StallingStream(film, stalled));
        Thread.ofVirtual().start(() -> {
            try {
                upload.append(0, BodyPublishers.fromPublisher(bytes, Files.size(film)));
            } catch (Exception killed) {
                // as it should be
            }
        });
        stalled.await();
        // The server has taken all of it when it has made most of it safe.
        long safe = 100L * (SENT - UNSAFE) / Files.size(film);
        while (upload.state().percent() < safe) {
            Thread.onSpinWait();
        }
        return upload.id();
    }

    /** The same film with a part at its end that players skip: an MP4 box named "free". */
    private static Path padded(Path film, int bytes) throws IOException {
        var free = ByteBuffer.allocate(bytes).putInt(bytes).put(new byte[] {'f', 'r', 'e', 'e'});
        return Files.write(film, free.array(), StandardOpenOption.APPEND);
    }

    private static Stage stage(RunningPlatform platform) throws Exception {
        return Stage.of(new InstanceRegistry(UserCache.folder(System.getenv()))
                .find(platform.port())
                .orElseThrow());
    }

    /** Gives the beginning of a file and then nothing more, without ending. */
    private static final class StallingStream extends InputStream {

        private final InputStream file;
        private final CountDownLatch stalled;
        private int left = SENT;

        StallingStream(Path film, CountDownLatch stalled) {
            try {
                this.file = Files.newInputStream(film);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            this.stalled = stalled;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            if (left == 0) {
                stall();
            }
            int read = file.read(buffer, from, Math.min(length, left));
            left -= read;
            return read;
        }

        private void stall() throws IOException {
            stalled.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException over) {
                throw new IOException(over);
            }
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("read in pieces");
        }
    }
}
