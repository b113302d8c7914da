package blockbuster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.app.platform.Ports;
import blockbuster.browser.Browser;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A film is on the shelf without AV1 and Opus; once its second ladder is there, hls.js in Chromium plays that. */
class SecondLadderPlayTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int FRAMES = 12 * 25;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path temp;

    @Test
    void aBrowserPlaysAv1AndOpusFromTheSameManifest() throws Exception {
        var settings = Map.of("BLOCKBUSTER_UPLOAD_SECONDLADDER", "true");
        try (var platform = RunningPlatform.up(temp.resolve("data"), Ports.free(), settings, "--no-demo-content");
                var browser = Browser.start(temp.resolve("profile"))) {
            var demo = Demo.of(Films.bilingual(temp), platform);
            HlsJs.open(browser, platform, PATIENCE);
            browser.evaluate(playTheSecondLadder(demo.text("manifestUrl")), PATIENCE);
            browser.await("film.ended", PATIENCE);

            assertThat(browser.evaluate("errors.join()", PATIENCE).asString()).isEmpty();
            assertThat(browser.evaluate("codecs.join(' ')", PATIENCE).asString())
                    .matches("av01\\.\\S+ opus");
            assertThat(browser.evaluate("film.getVideoPlaybackQuality().totalVideoFrames", PATIENCE)
                            .asInt())
                    .isGreaterThan(FRAMES - 25);
        }
    }

    /** Asks for the manifest until it names AV1, and plays its first rendition of it. */
    private static String playTheSecondLadder(String manifest) {
        return """
                window.film = document.body.appendChild(document.createElement('video'));
                window.errors = [];
                window.codecs = [];
                const manifest = '%s';
                const asking = setInterval(async () => {
                    const text = await (await fetch(manifest)).text();
                    if (text.includes('av01') && !window.hls) {
                        clearInterval(asking);
                        play();
                    }
                }, 250);
                function play() {
                    window.hls = new Hls({ enableWorker: false, autoStartLoad: false });
                    hls.on(Hls.Events.ERROR, (_, error) => errors.push(error.details));
                    hls.on(Hls.Events.BUFFER_CODECS, (_, tracks) => {
                        if (tracks.video) codecs[0] = tracks.video.codec;
                        if (tracks.audio) codecs[1] = tracks.audio.codec;
                    });
                    hls.on(Hls.Events.MANIFEST_PARSED, () => {
                        hls.loadLevel = hls.levels.findIndex(level => level.videoCodec.startsWith('av01'));
                        hls.startLoad(0);
                        film.play();
                    });
                    hls.loadSource(manifest);
                    hls.attachMedia(film);
                }
                0
                """.formatted(manifest);
    }
}
