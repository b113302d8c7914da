package blockbuster.localnet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.sui.Digest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process under load is killed at random moments; what it leaves is audited, and the next one goes on with it. {@code
 * -Dkill.rounds=100} does it longer, {@code -Dkill.seed} repeats the moments.
 */
final class KillTest {
    private static final int ROUNDS = Integer.getInteger("kill.rounds", 5);
    private static final long SEED = Long.getLong("kill.seed", new SecureRandom().nextLong());
    private static final int MOST_ACKNOWLEDGED_PER_ROUND = 400;

    @TempDir
    Path directory;

    @Test
    void losesNothingAcknowledgedAndKeepsNothingPartial() throws IOException, InterruptedException {
        var random = new Random(SEED);
        var acknowledged = new HashMap<Digest, Digest>();
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.putAll(runAndKill(1 + random.nextInt(MOST_ACKNOWLEDGED_PER_ROUND)));

            var left = StoreAudit.of(directory);
            assertThat(left.effects()).as("seed %d, round %d", SEED, round).containsAllEntriesOf(acknowledged);
            assertThat(left.total()).isEqualTo(8 * 1_000_000_000_000_000_000L);
        }
        try (var ledger = RocksLedger.open(directory, Clock.systemUTC(), new SecureRandom())) {
            assertThat(TestingWallet.funded(ledger, 1_000_000_000L).balance()).isEqualTo(1_000_000_000L);
        }
    }

    /** The effects of each transaction that the process said was done; the last line may have been cut off. */
    private Map<Digest, Digest> runAndKill(int most) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoadedProcess.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var effects = new HashMap<Digest, Digest>();
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                if (line.endsWith(LoadedProcess.END)) {
                    var words = line.split(" ");
                    effects.put(Digest.parse(words[0]), Digest.parse(words[1]));
                }
                if (effects.size() == most) {
                    // Unlike the process itself, its handle leaves open what was printed and not read yet.
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(effects).as("the process ran until it was killed").hasSizeGreaterThanOrEqualTo(most);
        return effects;
    }
}
