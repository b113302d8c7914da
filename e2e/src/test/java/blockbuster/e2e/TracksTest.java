package blockbuster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A film with two languages and subtitles, in hls.js as it is published, in the origin of the platform's page. */
class TracksTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path HLS_JS = Path.of("..", "web", "node_modules", "hls.js", "dist", "hls.min.js");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path temp;

    @Test
    void switchesSoundAndSubtitlesWhileItPlays() throws Exception {
        try (var platform = RunningPlatform.up(temp.resolve("data"), "--no-demo-content")) {
            var demo = Demo.of(Films.bilingual(temp), platform);
            try (var browser = Browser.start(temp.resolve("profile"))) {
                browser.open(platform.serverUrl());
                browser.await("document.querySelector('article a')", PATIENCE);
                browser.evaluate(Files.readString(HLS_JS), PATIENCE);
                browser.evaluate("""
                        window.film = document.body.appendChild(document.createElement('video'));
                        window.errors = [];
                        window.hls = new Hls({ backBufferLength: 0 });
                        hls.on(Hls.Events.ERROR, (_, error) => { if (error.fatal) errors.push(error.details); });
                        hls.loadSource('%s');
                        hls.attachMedia(film);
                        film.play();
                        0
                        """.formatted(demo.text("manifestUrl")), PATIENCE);
                browser.await("film.currentTime > 1", PATIENCE);

                assertThat(browser.evaluate("hls.audioTracks.map(track => track.lang).join()", PATIENCE)
                                .asString())
                        .isEqualTo("en,de");
                assertThat(browser.evaluate("hls.subtitleTracks.map(track => track.lang).join()", PATIENCE)
                                .asString())
                        .isEqualTo("en");

                browser.evaluate("hls.audioTrack = 1; hls.subtitleTrack = 0; hls.subtitleDisplay = true; 0", PATIENCE);
                browser.await("[...film.textTracks].some(t => t.activeCues?.[0]?.text === 'Hello')", PATIENCE);
                browser.await("film.currentTime > 8", PATIENCE);

                assertThat(browser.evaluate("hls.audioTrack", PATIENCE).asInt()).isEqualTo(1);
                assertThat(browser.evaluate("film.webkitAudioDecodedByteCount", PATIENCE)
                                .asLong())
                        .isPositive();
                assertThat(browser.evaluate("errors.join()", PATIENCE).asString())
                        .isEmpty();
            }
        }
    }
}
