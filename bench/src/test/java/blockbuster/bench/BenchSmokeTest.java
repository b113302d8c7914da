package blockbuster.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Each benchmark does its work; how fast it is, is not a test's business. */
class BenchSmokeTest {
    @Test
    void submitsTransactions() throws Exception {
        var bench = new Transactions(20, 1);

        assertThat(bench.transfers(4).medianPerSecond()).isPositive();
        assertThat(bench.increments(4).medianPerSecond()).isPositive();
    }

    @Test
    void publishesPackages() throws Exception {
        assertThat(new Publishing(2).publishing().times()).hasSize(2);
    }

    @Test
    void countsAndRunsInstructions() throws Exception {
        var bench = new VmSpeed(100, 1);

        assertThat(bench.instructions("calls").work()).isEqualTo(100L * bench.instructionsPerRound("calls"));
        assertThat(bench.instructionsPerRound("integers")).isBetween(10, 30);
    }

    @Test
    void runsUnitTests() throws Exception {
        assertThat(new UnitTests(1).ours().times()).hasSize(1);
    }

    @Test
    @EnabledIf("nginxIsHere")
    void servesSegmentsBesideNginx() throws Exception {
        var printed = new ByteArrayOutputStream();

        new EdgeSpeed(1, 1, List.of(64 * 1024), List.of(2)).run(new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("64 KiB, 2 connections", "nginx secure_link", "edge, from disk")
                .containsPattern("\nedge .*; 0 errors; n=1");
    }

    /** No other test needs it, so it is not installed for this one. */
    static boolean nginxIsHere() {
        return Stream.of("nginx", "wrk")
                .allMatch(program -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program))));
    }

    @Test
    void paysEveryCreatorInEachWay() throws Exception {
        var printed = new ByteArrayOutputStream();

        new Payouts(6, 2, 1).run(new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("5 transactions", "6 transactions");
    }

    @Test
    void distributesOverManyPlays() throws Exception {
        var printed = new ByteArrayOutputStream();

        new DistributionScale(3, 40).run(new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("leaves written", "read back and recorded", "4 transactions", "heap:");
    }

    @Test
    void paysASampleOneByOne() throws Exception {
        var printed = new ByteArrayOutputStream();
        var bench = new Payouts(4, 2, 1, 2);

        bench.run(new PrintStream(printed, true, StandardCharsets.UTF_8));
        bench.printFor(1_000, new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("only 2 were paid; 4 would take", "calculated for 1,000 payouts, batches, paid in parallel");
    }

    @Test
    void restartsANetworkThatWasKilled() throws Exception {
        var printed = new ByteArrayOutputStream();

        new Restarts(20, 1).run(new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("after 20 transactions");
    }

    @Test
    void convertsAFilmInEachWay() throws Exception {
        var printed = new ByteArrayOutputStream();

        new LadderCost(List.of(BenchFilm.Material.ANIMATION), 4, 360, 4, 1)
                .run(new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("ratio ladder / encoding alone", "v360, SSIM", "-- animation");
    }

    @Test
    void seesPicturesInABrowser() throws Exception {
        var printed = new ByteArrayOutputStream();

        new FirstFrame(1, 12, 360).run(new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("first frame", "seek, far", "n=2");
    }

    @Test
    void watchesAFilmBeforeItIsDone() throws Exception {
        var printed = new ByteArrayOutputStream();

        new Playable(4, 360, 2, 4).run(new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("8 s of film: watched after");
    }
}
