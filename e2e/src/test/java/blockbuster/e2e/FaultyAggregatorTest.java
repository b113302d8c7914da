package blockbuster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.browser.Browser;
import blockbuster.e2e.FaultyAggregator.Fault;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A viewer whose edge asks a faulty aggregator first notices nothing: hls.js plays on and reports no error. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultyAggregatorTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path temp;

    private RunningPlatform platform;
    private Demo demo;

    @BeforeAll
    void publish() throws Exception {
        platform = RunningPlatform.up(temp.resolve("data"), "--no-demo-content");
        demo = Demo.of(Films.bilingual(temp), platform);
    }

    @AfterAll
    void down() throws Exception {
        platform.close();
    }

    @ParameterizedTest
    @EnumSource
    void isNotNoticedByTheViewer(Fault fault) throws Exception {
        try (var faulty = new FaultyAggregator(platform.walrusUrl(), fault);
                var edge = RunningEdge.of(temp.resolve("data"), faulty.url(), platform.walrusUrl());
                var browser = Browser.start(temp.resolve("profile-" + fault))) {
            HlsJs.open(browser, platform, PATIENCE);
            browser.evaluate(playThrough(edge), PATIENCE);
            browser.await("film.ended || film.currentTime > 11", PATIENCE);

            assertThat(browser.evaluate("errors.join()", PATIENCE).asString()).isEmpty();
            assertThat(browser.evaluate("film.getVideoPlaybackQuality().totalVideoFrames", PATIENCE)
                            .asInt())
                    .isGreaterThan(200);
            assertThat(faulty.reads()).isPositive();
            assertThat(edge.metrics())
                    .contains("edge_aggregator_drops_total{aggregator=\"" + faulty.url() + "\"")
                    .contains("edge_failed_total 0.0\n");
        }
    }

    /** Segments come from the edge under test; every error counts, not only those that stop the player. */
    private String playThrough(RunningEdge edge) {
        return """
                window.film = document.body.appendChild(document.createElement('video'));
                window.errors = [];
                window.hls = new Hls({ enableWorker: false, xhrSetup: (request, url) => {
                    if (url.includes('/b/')) request.open('GET', '%s' + url.substring(url.indexOf('/b/')), true);
                } });
                hls.on(Hls.Events.ERROR, (_, error) => errors.push(error.details));
                hls.loadSource('%s');
                hls.attachMedia(film);
                film.play();
                0
                """.formatted(edge.url(), demo.text("manifestUrl"));
    }
}
