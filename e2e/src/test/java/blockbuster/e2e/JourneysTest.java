package blockbuster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.app.platform.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The journeys of {@code web/journeys} in Chromium, all on one platform with two films on its shelf. */
class JourneysTest {

    private static final Duration LIMIT = Duration.ofMinutes(25);
    /** All people of the journeys sit behind one. */
    private static final Map<String, String> MANY_AT_ONE_ADDRESS = Map.of("BLOCKBUSTER_LIMITS_APIPERMINUTE", "2000");

    private static final Path WEB = Path.of("..", "web").toAbsolutePath().normalize();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path temp;

    @TestFactory
    Stream<DynamicTest> journeys() throws Exception {
        var films = Files.createDirectory(temp.resolve("films"));
        var data = temp.resolve("data");
        try (var platform = RunningPlatform.up(data, Ports.free(), MANY_AT_ONE_ADDRESS, "--no-demo-content")) {
            Demo.of(Films.camera(films, 45), platform);
            Demo.of(Films.bilingual(films), platform);
            Films.camera(Files.createDirectory(films.resolve("short")), 15);
            var run = play(Map.of(
                    "BLOCKBUSTER_URL", platform.serverUrl(),
                    "BLOCKBUSTER_DATA", data.toString(),
                    "BLOCKBUSTER_FILMS", films.toString()));
            var journeys = JourneyReport.read(WEB.resolve("target/journeys.xml"));
            assertThat(journeys).as(run.output() + run.errors()).isNotEmpty();
            return journeys.stream().map(journey -> DynamicTest.dynamicTest(journey.name(), journey::requirePassed));
        }
    }

    /** Its exit code says no more than the report. */
    private static CommandLine play(Map<String, String> environment) throws Exception {
        Files.deleteIfExists(WEB.resolve("target/journeys.xml"));
        return CommandLine.program(
                LIMIT, List.of("sh", WEB.resolve("with-node.sh").toString(), "journeys.mjs"), environment);
    }
}
