package blockbuster.e2e;

import blockbuster.browser.Browser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The hls.js that the web app plays with, in a page of the platform's that does not use it itself. */
final class HlsJs {
    private static final Path SCRIPT = Path.of("..", "web", "node_modules", "hls.js", "dist", "hls.min.js");

    private HlsJs() {}

    /** Opens the entrance, and makes {@code Hls} known there; the page's rules for scripts and addresses are ignored. */
    static void open(Browser browser, RunningPlatform platform, Duration patience) throws Exception {
        browser.ignoreContentSecurityPolicy();
        browser.open(platform.serverUrl());
        browser.await("document.readyState === 'complete'", patience);
        browser.evaluate(Files.readString(SCRIPT), patience);
    }
}
