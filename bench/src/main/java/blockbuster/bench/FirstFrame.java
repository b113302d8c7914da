package blockbuster.bench;

import blockbuster.app.Progress;
import blockbuster.app.demo.DemoJourney;
import blockbuster.app.demo.FilmPlayer;
import blockbuster.app.demo.Stage;
import blockbuster.app.instance.UserCache;
import blockbuster.app.platform.TemporaryPlatform;
import blockbuster.browser.Browser;
import blockbuster.media.FfmpegTools;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * How long a viewer on this machine looks at nothing: from the manifest's address to the first picture, and from a seek to a
 * picture of the new place, in hls.js in Chromium with an empty browser cache. The platform has served the film before.
 */
final class FirstFrame {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** The highest: the whole ladder, so that quality is what the player chooses. */
    private static final int TIER = 2;

    private final int rounds;
    private final int filmSeconds;
    private final int filmLines;

    FirstFrame(int rounds, int filmSeconds, int filmLines) {
        this.rounds = rounds;
        this.filmSeconds = filmSeconds;
        this.filmLines = filmLines;
    }

    void run(PrintStream out) throws Exception {
        var cache = UserCache.folder(System.getenv());
        var tools = FfmpegTools.locate(cache.resolve("programs"));
        var folder = Files.createTempDirectory("blockbuster-bench-first-frame");
        var silent = new Progress(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try (var platform = TemporaryPlatform.start(cache, silent);
                var stage = Stage.of(platform.instance());
                var browser = Browser.start(folder.resolve("profile"))) {
            var film = new BenchFilm(tools, folder).make(BenchFilm.Material.ANIMATION, filmSeconds, filmLines);
            var demo = new DemoJourney(stage, new FilmPlayer(tools, cache), silent).run(film, TIER);
            prepare(browser, platform.instance().serverUrl());
            watch(browser, demo.manifestUrl());
            report(out, watchAgain(browser, demo.manifestUrl()));
        } finally {
            Folders.delete(folder);
        }
    }

    private static void prepare(Browser browser, String server) throws Exception {
        browser.ignoreContentSecurityPolicy();
        browser.disableCache();
        browser.open(server);
        browser.await("document.readyState === 'complete'", PATIENCE);
        var home = Path.of(System.getProperty("bench.home", "."));
        browser.evaluate(Files.readString(home.resolve("../web/node_modules/hls.js/dist/hls.min.js")), PATIENCE);
        browser.evaluate(Files.readString(home.resolve("first-frame.js")), PATIENCE);
    }

    private List<JsonNode> watchAgain(Browser browser, String manifest) throws Exception {
        var visits = new ArrayList<JsonNode>();
        for (int round = 0; round < rounds; round++) {
            visits.add(watch(browser, manifest));
        }
        return visits;
    }

    private JsonNode watch(Browser browser, String manifest) throws Exception {
        return browser.evaluate("watch('%s', %d)".formatted(manifest, filmSeconds), PATIENCE);
    }

    private static void report(PrintStream out, List<JsonNode> visits) {
        for (var kind : List.of("first", "near", "far", "back")) {
            out.println(row(kind, visits));
        }
    }

    private static String row(String kind, List<JsonNode> visits) {
        var millis = visits.stream()
                .flatMap(visit -> StreamSupport.stream(visit.path(kind).spliterator(), false))
                .map(JsonNode::asDouble)
                .sorted()
                .toList();
        return String.format(
                Locale.ROOT,
                "%-12s median %.0f ms (min %.0f, max %.0f, n=%d)",
                kind.equals("first") ? "first frame" : "seek, " + kind,
                millis.get(millis.size() / 2),
                millis.getFirst(),
                millis.getLast(),
                millis.size());
    }
}
