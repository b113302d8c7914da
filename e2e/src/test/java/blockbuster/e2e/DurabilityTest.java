package blockbuster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.app.demo.Creator;
import blockbuster.app.demo.Stage;
import blockbuster.app.demo.Upload;
import blockbuster.app.instance.InstanceRegistry;
import blockbuster.app.instance.UserCache;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.Ed25519KeyPair;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A platform is stopped, killed and started again on the same data. */
class DurabilityTest {

    private static final Duration REFUSAL_LIMIT = Duration.ofSeconds(60);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path temp;

    @Test
    void everyAcknowledgedStepSurvivesAKillInTheMiddleOfATranscode() throws Exception {
        var data = temp.resolve("data");
        var key = Ed25519KeyPair.generate(new SecureRandom());
        Demo earlier;
        String interrupted;
        try (var platform = RunningPlatform.up(data, "--no-demo-content")) {
            earlier = Demo.of(Films.silentScreen(temp), platform);
            interrupted = uploadUntilTranscoding(platform, key);
            platform.killTree();
        }

        try (var platform = RunningPlatform.up(data, "--no-demo-content");
                var stage = stage(platform)) {
            var login = new Creator(stage, key).login();
            assertThat(Upload.resume(login, interrupted).awaitReview(state -> {}))
                    .startsWith("0x");
            assertThat(stage.api()
                            .get("contents/" + earlier.text("contentId"))
                            .path("title")
                            .asString())
                    .isEqualTo("screen");
            assertThat(stage.api()
                            .get("distributions/" + earlier.text("distributionId"))
                            .path("poolBefore")
                            .asString())
                    .isEqualTo(earlier.text("poolBefore"));
            assertThat(stage.chain().findObject(SuiAddress.parse(earlier.text("membershipId"))))
                    .isPresent();
            assertThat(stage.balance(SuiAddress.parse(earlier.text("creator"))))
                    .isGreaterThanOrEqualTo(earlier.paidTo(earlier.text("creator")));
        }
    }

    @Test
    void orphansOfAKilledPlatformAreStoppedAndASecondPlatformIsRefused() throws Exception {
        var data = temp.resolve("data");
        List<ProcessHandle> orphans;
        try (var platform = RunningPlatform.up(data, "--no-demo-content")) {
            orphans = platform.killParentOnly();
        }
        assertThat(orphans).isNotEmpty().anyMatch(ProcessHandle::isAlive);

        try (var platform = RunningPlatform.up(data, "--no-demo-content")) {
            for (var orphan : orphans) {
                orphan.onExit().get(10, TimeUnit.SECONDS);
            }
            var second = secondUp(data);
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.errors()).contains("Another Blockbuster is running on " + data);
            assertThat(second.errors().strip().lines()).hasSize(1);

            var tree = platform.tree();
            assertThat(tree).hasSizeGreaterThan(2);
            platform.terminate();
            assertThat(tree).noneMatch(ProcessHandle::isAlive);
            assertThat(Files.exists(data.resolve("postgres/postmaster.pid"))).isFalse();
        }
    }

    private static CommandLine secondUp(Path data) throws Exception {
        var arguments = new ArrayList<>(List.of("up", "--data", data.toString()));
        arguments.addAll(RunningPlatform.portOptions(blockbuster.app.platform.Ports.free()));
        return CommandLine.blockbuster(REFUSAL_LIMIT, arguments.toArray(String[]::new));
    }

    /** Sends a film that takes a while, and returns its upload once FFmpeg is at it. */
    private String uploadUntilTranscoding(RunningPlatform platform, Ed25519KeyPair key) throws Exception {
        try (var stage = stage(platform)) {
            var creator = new Creator(stage, key);
            creator.fund();
            creator.register("Interrupted");
            var upload = Upload.send(
                    creator.login(), Films.camera(temp, 30), new Upload.Synopsis("Interrupted", "", "Test", "en"));
            var transcoding = new CountDownLatch(1);
            Thread.ofVirtual().start(() -> {
                try {
                    upload.awaitReview(state -> {
                        if (state.name().equals("transcoding") && state.percent() > 0) {
                            transcoding.countDown();
                        }
                    });
                } catch (Exception killed) {
                    transcoding.countDown();
                }
            });
            assertThat(transcoding.await(3, TimeUnit.MINUTES)).isTrue();
            return upload.id();
        }
    }

    private static Stage stage(RunningPlatform platform) throws Exception {
        return Stage.of(new InstanceRegistry(UserCache.folder(System.getenv()))
                .find(platform.port())
                .orElseThrow());
    }
}
