package blockbuster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.app.demo.ApiClient;
import blockbuster.app.demo.Creator;
import blockbuster.app.demo.Stage;
import blockbuster.app.demo.Upload;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.objects.ContentItem;
import blockbuster.sui.crypto.Ed25519KeyPair;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * FFmpeg, a worker, Walrus, the server or all of them with their databases are killed at random moments of an upload; every
 * film ends on chain as the very blobs and segments that it becomes where nothing disturbs it.
 */
@EnabledIfSystemProperty(named = "kill.rounds", matches = "\\d+")
class KillsTest {

    /** How many films are disturbed: minutes of work for each, so it is asked for, as {@code -Dkill.rounds=20}. */
    private static final int ROUNDS = Integer.getInteger("kill.rounds", 1);

    private static final int KILLS_A_ROUND = 3;
    private static final int LONGEST_PEACE_MS = 6_000;
    private static final int FILM_SECONDS = 10;
    private static final int CHUNK_SECONDS = 4;
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Ed25519KeyPair key = Ed25519KeyPair.generate(new SecureRandom());
    private final List<Crew.Member> nextVictims = new ArrayList<>();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path temp;

    @Test
    void everyFilmEndsAsIfNothingHadHappened() throws Exception {
        var film = Films.camera(temp, FILM_SECONDS);
        var undisturbed = new UndisturbedFilm(film, CHUNK_SECONDS, Files.createDirectory(temp.resolve("undisturbed")));
        long seed = Long.getLong("kill.seed", System.nanoTime());
        var random = new Random(seed);
        try (var crew = new Crew(data(), CHUNK_SECONDS)) {
            register(crew);
            for (int round = 0; round < ROUNDS; round++) {
                var upload = announce(crew, film);
                disturb(crew, upload, film, random);
                var title = finish(crew, upload, film);

                var expected = undisturbed.store(UploadSecret.of(data(), upload));
                var circumstances = "round %d of seed %d".formatted(round, seed);
                assertThat(title.blobIds()).as(circumstances).containsAll(expected.blobIds());
                assertThat(title.segmentRoot()).as(circumstances).hasToString(expected.segmentRoot());
            }
        }
    }

    private void disturb(Crew crew, String upload, Path film, Random random) throws Exception {
        for (int kill = 0; kill < KILLS_A_ROUND; kill++) {
            goOn(crew, upload, film, Duration.ofMillis(random.nextInt(LONGEST_PEACE_MS)));
            crew.kill(nextVictim(random));
        }
    }

    /** Everybody's turn comes equally often. */
    private Crew.Member nextVictim(Random random) {
        if (nextVictims.isEmpty()) {
            nextVictims.addAll(List.of(Crew.Member.values()));
            Collections.shuffle(nextVictims, random);
        }
        return nextVictims.removeLast();
    }

    /** Sends some of the film, so that kills also meet films that have not arrived, and then leaves it alone. */
    private void goOn(Crew crew, String upload, Path film, Duration peace) throws Exception {
        try (var stage = crew.stage()) {
            var resumed = Upload.resume(login(stage), upload);
            sendAPart(resumed, film);
            awaitReview(resumed, peace);
        } catch (TimeoutException onItsWay) {
            assertThat(onItsWay).isNotNull();
        }
    }

    private static void sendAPart(Upload upload, Path film) throws IOException, InterruptedException {
        var bytes = Files.readAllBytes(film);
        int offset = (int) upload.receivedBytes();
        if (offset < bytes.length) {
            int end = Math.min(bytes.length, offset + bytes.length / 2 + 1);
            upload.append(offset, BodyPublishers.ofByteArray(Arrays.copyOfRange(bytes, offset, end)));
        }
    }

    private ContentItem finish(Crew crew, String upload, Path film) throws Exception {
        try (var stage = crew.stage()) {
            var resumed = Upload.resume(login(stage), upload);
            resumed.sendBytes(film);
            var content = SuiAddress.parse(awaitReview(resumed, LIMIT));
            return ContentItem.of(stage.chain().getObject(content));
        }
    }

    private static String awaitReview(Upload upload, Duration limit) throws Exception {
        try (var waiting = Executors.newVirtualThreadPerTaskExecutor()) {
            var arrival = waiting.submit(() -> upload.awaitReview(state -> {}));
            try {
                return arrival.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            } finally {
                arrival.cancel(true);
            }
        }
    }

    private void register(Crew crew) throws Exception {
        try (var stage = crew.stage()) {
            var creator = new Creator(stage, key);
            creator.fund();
            creator.register("Undaunted");
        }
    }

    private String announce(Crew crew, Path film) throws Exception {
        try (var stage = crew.stage()) {
            return Upload.announce(login(stage), film, new Upload.Synopsis("Undaunted", "", "Test", "en"))
                    .id();
        }
    }

    private ApiClient login(Stage stage) throws IOException, InterruptedException {
        return new Creator(stage, key).login();
    }

    private Path data() {
        return temp.resolve("data");
    }
}
