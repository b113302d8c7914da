package blockbuster.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.app.Main;
import blockbuster.walrus.BlobId;
import blockbuster.walrus.WalrusClient;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code walrus} as a process of its own. */
class WalrusCommandTest {

    private static final byte[] CONTENT = "a film".getBytes(StandardCharsets.UTF_8);

    @Test
    void keepsWhatItWasGivenWhenItIsKilled(@TempDir Path data) throws Exception {
        BlobId id;
        var killed = start(data);
        try (var client = client(killed)) {
            id = client.store(CONTENT, 1).id();
        } finally {
            killed.destroyForcibly().waitFor();
        }

        var again = start(data);
        try (var client = client(again)) {
            assertThat(client.read(id)).isEqualTo(CONTENT);

            again.destroy();
            assertThat(again.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            again.destroyForcibly();
        }
    }

    private static Process start(Path data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "walrus",
                        "--data",
                        data.toString(),
                        "--walrus-port",
                        "0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The process keeps its output open for as long as it runs. */
    private static WalrusClient client(Process walrus) throws IOException {
        var ready = walrus.inputReader().readLine();
        assertThat(ready).startsWith("ready ");
        var url = URI.create(ready.substring("ready ".length()));
        return new WalrusClient(url, url);
    }
}
