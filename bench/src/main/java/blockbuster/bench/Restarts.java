package blockbuster.bench;

import blockbuster.bench.BenchLedger.Signed;
import blockbuster.sui.ObjectRef;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.Ed25519KeyPair;
import blockbuster.sui.transaction.TransactionBuilder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How long a network with a history takes to come back: a fresh process from its start until it answered its first
 * call, after the one before was killed; beside a network that has no history, in turn with it.
 */
final class Restarts {
    private static final int CLIENTS = 64;
    private static final int AT_ONCE = 5_000;

    private final int transactions;
    private final int rounds;

    Restarts(int transactions, int rounds) {
        this.transactions = transactions;
        this.rounds = rounds;
    }

    void run(PrintStream out) throws Exception {
        var young = Files.createTempDirectory("blockbuster-bench");
        var old = Files.createTempDirectory("blockbuster-bench");
        try {
            Path classes = layOutClasses(young);
            fill(old);
            var withoutHistory = new ArrayList<Duration>();
            var withHistory = new ArrayList<Duration>();
            for (int round = 0; round < rounds; round++) {
                withoutHistory.add(restart(young, classes));
                withHistory.add(restart(old, classes));
            }
            out.println(line("restart without history", withoutHistory));
            out.println(line(String.format(Locale.ROOT, "restart after %,d transactions", transactions), withHistory));
        } finally {
            Folders.delete(young);
            Folders.delete(old);
        }
    }

    private void fill(Path network) throws Exception {
        try (var ledger = new BenchLedger(network)) {
            SuiAddress recipient = Ed25519KeyPair.generate(new SecureRandom()).address();
            for (int done = 0; done < transactions; done += AT_ONCE) {
                var signed = new ArrayList<Signed>();
                for (ObjectRef coin : ledger.coins(Math.min(AT_ONCE, transactions - done))) {
                    var tx = new TransactionBuilder();
                    tx.transferObjects(List.of(tx.gasCoin()), recipient);
                    signed.add(ledger.sign(tx, coin));
                }
                ledger.submitAll(signed, CLIENTS);
            }
        }
    }

    /** What {@code ./blockbuster} does after a build: one start, whose loaded classes are kept for the next ones. */
    private static Path layOutClasses(Path network) throws IOException, InterruptedException {
        Path classes = network.resolveSibling(network.getFileName() + ".aot");
        classes.toFile().deleteOnExit();
        var process = start(network, "-XX:AOTCacheOutput=" + classes);
        awaitAnswer(process);
        process.getOutputStream().close();
        process.waitFor();
        return classes;
    }

    private static Duration restart(Path network, Path classes) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var process = start(network, "-XX:AOTCache=" + classes);
        try {
            awaitAnswer(process);
            return Duration.ofNanos(System.nanoTime() - start);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static Process start(Path network, String javaOption) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Xlog:aot=off",
                        javaOption,
                        "-cp",
                        System.getProperty("java.class.path"),
                        NetworkProcess.class.getName(),
                        network.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void awaitAnswer(Process process) throws IOException {
        var lines = process.inputReader(StandardCharsets.UTF_8);
        String line;
        do {
            line = lines.readLine();
            if (line == null) {
                throw new IOException("the network did not come back; its message is above");
            }
        } while (!line.equals(NetworkProcess.ANSWERED));
    }

    private static String line(String what, List<Duration> times) {
        var sorted = times.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "%-58s %,14d ms   (min %,d, max %,d, n=%d)",
                what,
                sorted.get(sorted.size() / 2).toMillis(),
                sorted.getFirst().toMillis(),
                sorted.getLast().toMillis(),
                sorted.size());
    }
}
