package blockbuster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.app.demo.ApiClient;
import blockbuster.app.demo.Creator;
import blockbuster.app.demo.Stage;
import blockbuster.app.demo.Upload;
import blockbuster.app.instance.InstanceRegistry;
import blockbuster.app.instance.UserCache;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.objects.ContentItem;
import blockbuster.sui.crypto.Ed25519KeyPair;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * FFmpeg, or the whole platform with its workers, its Walrus and its databases, is killed at random moments of an upload; every
 * film ends on chain, as the very blobs that it becomes where nothing disturbs it.
 */
class KillsTest {

    /** How many films are disturbed; {@code -Dkill.rounds=20} for a long run. */
    private static final int ROUNDS = Integer.getInteger("kill.rounds", 1);

    private static final int KILLS_A_ROUND = 3;
    private static final int LONGEST_PEACE_MS = 6_000;
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Set<String> ARRIVED = Set.of("in_review", "published");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path temp;

    private final Ed25519KeyPair key = Ed25519KeyPair.generate(new SecureRandom());
    private RunningPlatform platform;

    @Test
    void everyFilmEndsAsIfNothingHadHappened() throws Exception {
        var film = Films.camera(temp, 8);
        var undisturbed = new UndisturbedFilm(film, Files.createDirectory(temp.resolve("undisturbed")));
        long seed = Long.getLong("kill.seed", System.nanoTime());
        var random = new Random(seed);
        platform = up();
        try {
            register();
            for (int round = 0; round < ROUNDS; round++) {
                var upload = announce(film);
                disturb(upload, film, random);
                var stored = finish(upload, film);

                assertThat(stored)
                        .as("round %d of seed %d", round, seed)
                        .containsAll(undisturbed.blobIds(UploadSecret.of(data(), upload)));
            }
        } finally {
            platform.close();
        }
    }

    private void disturb(String upload, Path film, Random random) throws Exception {
        for (int kill = 0; kill < KILLS_A_ROUND; kill++) {
            goOn(upload, film, Duration.ofMillis(random.nextInt(LONGEST_PEACE_MS)));
            var encoders = encoders();
            if (random.nextInt(3) == 0 && !encoders.isEmpty()) {
                encoders.forEach(ProcessHandle::destroyForcibly);
            } else {
                platform.killTree();
                platform = up();
            }
        }
    }

    private List<ProcessHandle> encoders() {
        return platform.tree().stream()
                .filter(process -> process.info().command().orElse("").endsWith("ffmpeg"))
                .toList();
    }

    /** Sends and waits for a while; empty unless the film is on chain already. */
    private String goOn(String upload, Path film, Duration time) throws Exception {
        var end = Instant.now().plus(time);
        try (var stage = stage()) {
            var resumed = Upload.resume(login(stage), upload);
            while (Instant.now().isBefore(end)) {
                var state = resumed.state();
                if (ARRIVED.contains(state.name())) {
                    return state.contentId();
                }
                sendAPart(resumed, film);
                Thread.sleep(POLL);
            }
            return "";
        }
    }

    /** A quarter of the film at a time, so that kills also meet films that have not arrived. */
    private static void sendAPart(Upload upload, Path film) throws IOException, InterruptedException {
        var bytes = Files.readAllBytes(film);
        int offset = (int) upload.receivedBytes();
        if (offset < bytes.length) {
            int end = Math.min(bytes.length, offset + bytes.length / 4 + 1);
            upload.append(offset, BodyPublishers.ofByteArray(Arrays.copyOfRange(bytes, offset, end)));
        }
    }

    private List<String> finish(String upload, Path film) throws Exception {
        var content = goOn(upload, film, LIMIT);
        assertThat(content).as("the title on chain within " + LIMIT).startsWith("0x");
        try (var stage = stage()) {
            return ContentItem.of(stage.chain().getObject(SuiAddress.parse(content)))
                    .blobIds();
        }
    }

    private void register() throws Exception {
        try (var stage = stage()) {
            var creator = new Creator(stage, key);
            creator.fund();
            creator.register("Undaunted");
        }
    }

    private String announce(Path film) throws Exception {
        try (var stage = stage()) {
            return Upload.announce(login(stage), film, new Upload.Synopsis("Undaunted", "", "Test", "en"))
                    .id();
        }
    }

    private ApiClient login(Stage stage) throws IOException, InterruptedException {
        return new Creator(stage, key).login();
    }

    private RunningPlatform up() throws IOException {
        return RunningPlatform.up(data(), "--no-demo-content");
    }

    private Path data() {
        return temp.resolve("data");
    }

    private Stage stage() throws IOException {
        return Stage.of(new InstanceRegistry(UserCache.folder(System.getenv()))
                .find(platform.port())
                .orElseThrow());
    }
}
