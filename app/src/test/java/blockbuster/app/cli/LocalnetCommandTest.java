package blockbuster.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.app.Main;
import blockbuster.sui.rpc.SuiClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code localnet} as a process of its own. */
class LocalnetCommandTest {

    private static final Pattern READY =
            Pattern.compile("ready (http://localhost:\\d+) faucet (http://localhost:\\d+) chain (\\S+)");

    @Test
    void servesUntilItIsToldToStopAndLeavesNothingBehind(@TempDir Path temporary) throws Exception {
        var process = start(temporary, "--sui-port", "0", "--faucet-port", "0");
        try (var out = process.inputReader()) {
            var ready = ready(out);
            try (var client = SuiClient.connect(ready.group(1))) {
                assertThat(client.chainId()).isEqualTo(ready.group(3));
            }
            assertThat(networksIn(temporary)).hasSize(1);

            process.destroy();

            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(networksIn(temporary)).isEmpty();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void findsItsChainAgain(@TempDir Path folder) throws Exception {
        assertThat(chainOf(folder)).isEqualTo(chainOf(folder));
    }

    @Test
    void tellsInOneLineThatAPortIsTaken(@TempDir Path temporary) throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(taken.getLocalPort());
            var process = start(temporary, "--sui-port", port, "--faucet-port", "0");
            try (var out = process.inputReader()) {
                assertThat(out.lines().toList())
                        .singleElement()
                        .asString()
                        .startsWith("blockbuster: the local Sui network cannot listen")
                        .contains("free the port or choose another");
                assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
                assertThat(process.exitValue()).isEqualTo(1);
                assertThat(networksIn(temporary)).isEmpty();
            } finally {
                process.destroyForcibly();
            }
        }
    }

    private static String chainOf(Path folder) throws Exception {
        var data = folder.resolve("chain").toString();
        var process = start(folder, "--data", data, "--sui-port", "0", "--faucet-port", "0");
        try (var out = process.inputReader()) {
            var chain = ready(out).group(3);
            process.destroy();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return chain;
        } finally {
            process.destroyForcibly();
        }
    }

    private static Matcher ready(BufferedReader out) throws IOException {
        var line = out.readLine();
        var ready = READY.matcher(String.valueOf(line));
        assertThat(ready.matches()).as(line).isTrue();
        return ready;
    }

    private static Process start(Path temporary, String... options) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "localnet"));
        command.addAll(List.of(options));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static List<Path> networksIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("blockbuster-localnet"))
                    .toList();
        }
    }
}
