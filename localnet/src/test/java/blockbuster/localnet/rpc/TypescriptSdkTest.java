package blockbuster.localnet.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The official TypeScript SDK and dapp-kit, unmodified, against this network: the script asserts, this test runs it. */
class TypescriptSdkTest {
    private static final Path SCRIPTS = Path.of("src/test/oracle").toAbsolutePath();

    @Test
    void worksAgainstTheLocalNetwork(@TempDir Path folder) throws Exception {
        assumeTrue(works("node", "--version") && works("npx", "--version"), "no Node.js with npm on the PATH");
        if (!Files.exists(SCRIPTS.resolve("node_modules/@mysten/dapp-kit-core"))) {
            Result installed =
                    run(300, "npx", "-y", "pnpm@10.34.9", "install", "--frozen-lockfile", "--ignore-workspace");
            assertThat(installed.exit()).as(installed.output()).isZero();
        }

        try (var network = new TestingNetwork(folder, Clock.systemUTC())) {
            Result result = run(120, "node", "sdk.mjs", network.rpcUrl(), network.faucetUrl());

            assertThat(result.exit()).as(result.output()).isZero();
            assertThat(result.output()).contains("\"text control\"").contains("\"binary control\"");
        }
    }

    private record Result(int exit, String output) {}

    private static boolean works(String... command) throws InterruptedException {
        try {
            return run(60, command).exit() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static Result run(int seconds, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("sdk", ".log");
        Process process = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .directory(SCRIPTS.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                return new Result(-1, "no end after " + seconds + " s: " + Files.readString(output));
            }
            return new Result(process.exitValue(), Files.readString(output));
        } finally {
            process.destroyForcibly();
            Files.delete(output);
        }
    }
}
