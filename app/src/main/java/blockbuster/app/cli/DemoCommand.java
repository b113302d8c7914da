package blockbuster.app.cli;

import blockbuster.app.AppException;
import blockbuster.app.Progress;
import blockbuster.app.demo.ApiProblem;
import blockbuster.app.demo.DemoJourney;
import blockbuster.app.demo.DemoResult;
import blockbuster.app.demo.FilmPlayer;
import blockbuster.app.demo.Stage;
import blockbuster.app.instance.Instance;
import blockbuster.app.instance.InstanceRegistry;
import blockbuster.app.instance.UserCache;
import blockbuster.app.platform.TemporaryPlatform;
import blockbuster.media.FfmpegTools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code demo FILE}: a film's whole life, on a running platform or on one of its own. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Takes a film through its whole life: upload, review, membership, playing, payout.")
final class DemoCommand implements Callable<Integer> {

    private static final int DEFAULT_PORT = 8080;
    private static final int TIERS = 3;
    private static final JsonMapper JSON = JsonMapper.shared();

    @Parameters(paramLabel = "FILE", description = "The film.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path film;

    @Option(names = "--json", description = "End with one JSON object on standard output, and nothing else there.")
    private boolean json;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Server port of the running platform to use (default: " + DEFAULT_PORT
                    + ", or a platform of its own in a temporary folder if none runs there).")
    private @Nullable Integer port;

    @Option(
            names = "--tier",
            paramLabel = "0..2",
            defaultValue = "2",
            description = "Membership that the viewer buys (default: ${DEFAULT-VALUE}, the highest).")
    private int tier;

    @Override
    public Integer call() throws Exception {
        requireUsable();
        var cache = UserCache.folder(System.getenv());
        var progress = new Progress(json ? System.err : System.out);
        try {
            var running = running(cache);
            var result = running.isPresent() ? play(running.get(), cache, progress) : playAlone(cache, progress);
            if (json) {
                System.out.println(JSON.writeValueAsString(result));
            } else if (running.isPresent()) {
                progress.tell("watch it for the next 4 h: " + result.manifestUrl());
            }
            return 0;
        } catch (ApiProblem refusal) {
            return refused(refusal);
        }
    }

    private void requireUsable() {
        if (!Files.isRegularFile(film) || !Files.isReadable(film)) {
            throw new AppException("There is no readable file " + film + ".");
        }
        if (tier < 0 || tier >= TIERS) {
            throw new AppException("There is no tier " + tier + "; choose 0, 1 or 2.");
        }
    }

    private Optional<Instance> running(Path cache) throws Exception {
        var found = new InstanceRegistry(cache).find(port != null ? port : DEFAULT_PORT);
        if (found.isEmpty() && port != null) {
            throw new AppException("No Blockbuster of yours runs on port " + port + ". Start one with `up --port "
                    + port + "`, or leave --port out for a temporary one.");
        }
        return found;
    }

    private DemoResult playAlone(Path cache, Progress progress) throws Exception {
        progress.tell("no platform runs on port " + DEFAULT_PORT + ": starting a temporary one");
        return StopSignal.during(UpCommand.STOP_LIMIT, signal -> {
            try (var temporary = TemporaryPlatform.start(cache, progress)) {
                return play(temporary.instance(), cache, progress);
            }
        });
    }

    private DemoResult play(Instance instance, Path cache, Progress progress) throws Exception {
        var player = new FilmPlayer(FfmpegTools.locate(cache.resolve("programs")), cache);
        try (var stage = Stage.of(instance)) {
            return new DemoJourney(stage, player, progress).run(film, tier);
        }
    }

    private int refused(ApiProblem refusal) {
        if (json) {
            var error = Map.of("type", refusal.type(), "title", refusal.title(), "detail", refusal.detail());
            System.out.println(JSON.writeValueAsString(Map.of("error", error)));
        } else {
            System.err.println("blockbuster: " + refusal.getMessage());
        }
        return 1;
    }
}
