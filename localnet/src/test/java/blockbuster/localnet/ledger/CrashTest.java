package blockbuster.localnet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.sui.Digest;
import blockbuster.sui.transaction.TransactionBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A child process executes transactions and is killed in the middle of its work, again and again. */
final class CrashTest {
    private static final int ROUNDS = 4;
    private static final int ACKNOWLEDGED_PER_ROUND = 15;

    @TempDir
    Path directory;

    @Test
    void keepsEveryAcknowledgedTransaction() throws IOException, InterruptedException {
        var acknowledged = new ArrayList<String>();
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.addAll(runAndKill(3 * round));
        }
        try (var ledger = RocksLedger.open(directory, Clock.systemUTC(), new SecureRandom())) {
            for (var digest : acknowledged) {
                assertThat(ledger.transaction(Digest.parse(digest))).isPresent();
            }
            var latest = ledger.latestCheckpoint();
            assertThat(latest.networkTotalTransactions()).isGreaterThanOrEqualTo(acknowledged.size());
            for (long i = latest.sequence(); i > 0; i--) {
                var checkpoint = ledger.checkpoint(i).orElseThrow();
                assertThat(checkpoint.previousDigest())
                        .isEqualTo(ledger.checkpoint(i - 1).orElseThrow().digest());
                var digest = checkpoint.transactions().getFirst();
                assertThat(ledger.transaction(digest).orElseThrow().checkpoint())
                        .isEqualTo(i);
            }
            var total = SupplyAudit.of(ledger).total();
            assertThat(total).isEqualTo(8 * 1_000_000_000_000_000_000L);
        }
    }

    private List<String> runAndKill(int extra) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var digests = new ArrayList<String>();
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            while (digests.size() < ACKNOWLEDGED_PER_ROUND + extra) {
                var line = output.readLine();
                assertThat(line).as("the child still runs").isNotNull();
                digests.add(line);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return digests;
    }

    /** Sends from the faucet to itself, printing each digest once it is acknowledged. */
    static final class Child {
        public static void main(String[] arguments) {
            var ledger = RocksLedger.open(Path.of(arguments[0]), Clock.systemUTC(), new SecureRandom());
            var faucet = new TestingWallet(ledger, ledger.faucetKey());
            while (true) {
                var tx = new TransactionBuilder();
                tx.transferObjects(List.of(tx.splitCoin(tx.gasCoin(), 1_000)), faucet.address());
                var digest = faucet.run(tx).digest();
                System.out.println(digest);
                System.out.flush();
            }
        }
    }
}
