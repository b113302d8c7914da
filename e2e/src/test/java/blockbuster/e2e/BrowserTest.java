package blockbuster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.browser.Browser;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A stranger opens the page, gets a wallet and a membership, and watches. */
class BrowserTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String VIDEO = "document.querySelector('video')";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path temp;

    @Test
    void aStrangerBuysAMembershipAndWatches() throws Exception {
        try (var platform = RunningPlatform.up(temp.resolve("data"), "--no-demo-content")) {
            Demo.of(Films.camera(temp, 12), platform);
            try (var browser = Browser.start(temp.resolve("profile"))) {
                browser.open(platform.serverUrl());
                browser.await("document.querySelector('.tape')", PATIENCE);
                browser.click("Sign in with a development wallet", PATIENCE);
                browser.click("Get test SUI", PATIENCE);
                browser.await("document.body.innerText.includes('Test SUI arrived')", PATIENCE);
                browser.click("Buy Basic", PATIENCE);
                browser.await("document.body.innerText.includes('Basic, up to 480p')", PATIENCE);
                browser.click("Play", PATIENCE);
                browser.await(VIDEO + "?.currentTime > 5", PATIENCE);

                browser.screenshot(Path.of("target", "watching.png"));
                var frames = browser.evaluate(VIDEO + ".getVideoPlaybackQuality().totalVideoFrames", PATIENCE);
                assertThat(frames.asInt()).isGreaterThan(100);
                assertThat(browser.evaluate(VIDEO + ".videoHeight", PATIENCE).asInt())
                        .isBetween(1, 480);
                assertThat(browser.evaluate(
                                        "[...document.querySelectorAll('.notice.error')].filter(e => !e.hidden).length",
                                        PATIENCE)
                                .asInt())
                        .isZero();
            }
        }
    }
}
