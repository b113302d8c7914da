package blockbuster.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import blockbuster.app.demo.Stage;
import blockbuster.app.instance.InstanceRegistry;
import blockbuster.app.instance.UserCache;
import blockbuster.sui.SuiAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Films go from upload to payout on one running platform. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyTest {

    private static final int CAMERA_SECONDS = 6;
    private static final double ONE_SEGMENT = 4.0;
    private static final Duration ONE_MINUTE = Duration.ofMinutes(1);
    private static final Set<String> FIELDS = Set.of(
            "contentId",
            "blobs",
            "membershipId",
            "viewer",
            "creator",
            "manifestUrl",
            "sessionId",
            "creditedSeconds",
            "distributionId",
            "payouts",
            "poolBefore",
            "remainder",
            "stepMillis");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path temp;

    private RunningPlatform platform;
    private Stage stage;

    @BeforeAll
    void up() throws Exception {
        platform = RunningPlatform.up(temp.resolve("data"), "--no-demo-content");
        stage = Stage.of(new InstanceRegistry(UserCache.folder(System.getenv()))
                .find(platform.port())
                .orElseThrow());
    }

    @AfterAll
    void down() throws Exception {
        stage.close();
        platform.close();
    }

    @Test
    void aCamerasFilmIsPaidForToTheBaseUnit() throws Exception {
        var demo = Demo.of(Films.camera(temp, CAMERA_SECONDS), platform);

        assertThat(new TreeSet<>(demo.json().propertyNames())).isEqualTo(new TreeSet<>(FIELDS));
        assertThat(demo.paid() + demo.amount("remainder")).isEqualTo(demo.amount("poolBefore"));
        assertThat(demo.paidTo(demo.text("creator"))).isPositive();
        var audit = CommandLine.blockbuster(
                ONE_MINUTE, "audit", demo.text("distributionId"), "--port", "" + platform.port());
        assertThat(audit.exitCode()).as(audit.output() + audit.errors()).isZero();
        assertThat(demo.json().path("creditedSeconds").asLong()).isBetween(CAMERA_SECONDS - 2L, CAMERA_SECONDS + 0L);
        assertThat(demo.json().path("blobs")).allSatisfy(blob -> {
            assertThat(blob.path("bytes").asLong()).isPositive();
            assertThat(blob.path("rendition").asString()).matches("v\\d+|a\\d+");
        });
        var player = HlsPlayer.decode(demo.text("manifestUrl"));
        assertThat(player.errors()).isEmpty();
        assertThat(player.exitCode()).isZero();
        assertThat(player.frames()).isEqualTo(CAMERA_SECONDS * 30L);
        assertThat(player.seconds()).isCloseTo(CAMERA_SECONDS, within(ONE_SEGMENT));
        assertThat(Manifest.load(demo.text("manifestUrl")).highest()).isEqualTo(720);
    }

    @Test
    void anUprightPhonesFilmStaysUpright() throws Exception {
        var demo = Demo.of(Films.portraitPhone(temp), platform);

        assertThat(Manifest.load(demo.text("manifestUrl")).variants())
                .isNotEmpty()
                .allSatisfy(variant -> assertThat(variant.height()).isGreaterThan(variant.width()));
        var player = HlsPlayer.decode(demo.text("manifestUrl"));
        assertThat(player.errors()).isEmpty();
        assertThat(player.seconds()).isCloseTo(6, within(ONE_SEGMENT));
    }

    @Test
    void aSilentScreenRecordingPlays() throws Exception {
        var demo = Demo.of(Films.silentScreen(temp), platform);

        var player = HlsPlayer.decode(demo.text("manifestUrl"));
        assertThat(player.errors()).isEmpty();
        assertThat(player.frames()).isEqualTo(6 * 15L);
        assertThat(demo.paid() + demo.amount("remainder")).isEqualTo(demo.amount("poolBefore"));
    }

    @Test
    void aLowerTierNeitherSeesNorUnlocksHigherRenditions() throws Exception {
        var demo = Demo.of(Films.camera(temp.resolve("."), CAMERA_SECONDS), platform, "--tier", "0");

        var manifest = Manifest.load(demo.text("manifestUrl"));
        assertThat(manifest.highest()).isPositive().isLessThanOrEqualTo(480);
        var allowed = manifest.lowest();
        var key = allowed.keys().getFirst();
        assertThat(Http.get(key).statusCode()).isEqualTo(200);
        var higher = URI.create(key.toString().replace("/" + allowed.name() + "/", "/v720/"));
        assertThat(higher).isNotEqualTo(key);
        assertThat(Http.get(higher).statusCode()).isEqualTo(403);
    }

    @Test
    void aGreedyClientGetsFourWindowsOfKeysAndThenWaits() throws Exception {
        var demo = Demo.of(Films.sixMinutes(temp), platform);

        var keys = Manifest.load(demo.text("manifestUrl")).lowest().keys();
        assertThat(keys).hasSize(6);
        for (var key : keys.subList(0, 4)) {
            assertThat(Http.get(withoutWaiting(key)).statusCode()).isEqualTo(200);
        }
        var refused = Http.get(withoutWaiting(keys.get(4)));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 30L);
        assertThat(Http.get(withoutWaiting(keys.getFirst())).statusCode()).isEqualTo(200);
    }

    @Test
    void aDistributionThatRunsAgainPaysNothingMore() throws Exception {
        var demo = Demo.of(Films.camera(temp, CAMERA_SECONDS), platform);
        var creator = SuiAddress.parse(demo.text("creator"));
        var balance = stage.balance(creator);

        var second = Demo.of(Films.silentScreen(temp), platform);

        assertThat(second.paidTo(demo.text("creator"))).isZero();
        assertThat(stage.balance(creator)).isEqualTo(balance);
        assertThat(second.text("distributionId")).isNotEqualTo(demo.text("distributionId"));
    }

    @Test
    void whatIsNoFilmIsRefusedWithAReason() throws Exception {
        var run = Demo.run(Films.text(temp), platform);

        assertThat(run.exitCode()).isEqualTo(1);
        var error = JsonMapper.shared().readTree(run.output()).path("error");
        assertThat(error.path("type").asString()).isNotEmpty();
        assertThat(error.path("title").asString()).isNotEmpty();
        assertThat(error.path("detail").asString()).isNotEmpty();
        assertThat(run.output().strip().lines()).hasSize(1);
        assertThat(run.errors()).doesNotContain("Exception");
    }

    private static URI withoutWaiting(URI key) {
        return URI.create(key.toString().replaceAll("wait=\\d+", "wait=0"));
    }
}
