package blockbuster.server.transcode.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import blockbuster.media.FfmpegTools;
import blockbuster.media.LadderPlan;
import blockbuster.media.Packager;
import blockbuster.media.TitleKeys;
import blockbuster.media.TranscodePlan;
import blockbuster.media.Transcoder;
import blockbuster.media.UnsupportedVideoException;
import blockbuster.media.VideoProbe;
import blockbuster.server.TestDatabase;
import blockbuster.server.transcode.LadderRank;
import blockbuster.server.transcode.TranscodeState;
import blockbuster.server.transcode.TranscodeState.Done;
import blockbuster.server.transcode.TranscodeState.Working;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import tools.jackson.databind.json.JsonMapper;

/** Real workers in processes of their own, on a real queue. */
@Timeout(3600)
class WorkersTest {

    private static final int CHUNK_SECONDS = 4;
    private static final Duration LIMIT = Duration.ofMinutes(3);

    /** How many worlds are disturbed; {@code -Dkill.rounds=20} for a long run. */
    private static final int ROUNDS = Integer.getInteger("kill.rounds", 1);

    private static final int KILLS_A_ROUND = 3;

    private final TestDatabase database = TestDatabase.with("transcode");
    private final Pieces pieces = new Pieces(database.jdbc(), Clock.systemUTC());

    @TempDir
    private Path storage;

    private FfmpegTools tools;
    private FilmTranscodes transcodes;

    @BeforeEach
    void prepare() throws IOException {
        storage = storage.toRealPath();
        tools = FfmpegTools.locate(Path.of("target/ffmpeg").toAbsolutePath());
        Files.createDirectories(storage.resolve("uploads"));
        transcodes = new FilmTranscodes(
                pieces,
                new PieceQueue(database.dataSource(), JsonMapper.shared(), Clock.systemUTC()),
                new Storage(storage, 0),
                () -> tools,
                CHUNK_SECONDS,
                database.transactions());
    }

    @Test
    void makesTheSameBytesWhateverIsKilled() throws Exception {
        var source = film("640x480", 14);
        var undisturbed = undisturbed(source, LadderRank.FIRST);
        long seed = Long.getLong("kill.seed", System.nanoTime());
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            var film = UUID.randomUUID();
            disturb(film, folder(film, source), random);

            assertThat(packaged(transcodes.ladder(folder(film)), storage.resolve("package-" + film)))
                    .as("round %d of seed %d", round, seed)
                    .isEqualTo(undisturbed);
        }
    }

    @Test
    void makesASecondLadderToTheSameBytesWhenAWorkerIsKilled() throws Exception {
        var source = film("320x180", 10);
        var undisturbed = undisturbed(source, LadderRank.SECOND);
        var film = UUID.randomUUID();
        var folder = folder(film, source);
        transcodes.advance(film, folder, LadderRank.SECOND);
        var killed = TestingWorker.start(url(), storage);
        await().atMost(LIMIT).until(killed::encodes);
        killed.kill();

        try (var worker = TestingWorker.start(url(), storage)) {
            await().atMost(LIMIT).until(() -> transcodes.advance(film, folder, LadderRank.SECOND) instanceof Done);
            assertThat(worker).isNotNull();
        }

        assertThat(packaged(transcodes.ladder(folder), storage.resolve("package-" + film)))
                .isEqualTo(undisturbed)
                .containsKey("v180-av1-0.bin");
    }

    @Test
    void letsAFirstLadderPassASecondOne() throws Exception {
        var second = UUID.randomUUID();
        transcodes.advance(second, folder(second, film("1280x720", 60)), LadderRank.SECOND);
        try (var worker = TestingWorker.start(url(), storage)) {
            await().atMost(LIMIT).until(worker::encodes);
            var film = UUID.randomUUID();
            var folder = folder(film, film("320x180", 6));

            await().atMost(LIMIT).until(() -> transcodes.advance(film, folder, LadderRank.FIRST) instanceof Done);

            assertThat(pieces.of(second)).extracting(PieceRow::state).contains(PieceState.WAITING);
        }
    }

    @Test
    void sharesAFilmBetweenWorkersAndTellsHowFarItIs() throws Exception {
        var film = UUID.randomUUID();
        var folder = folder(film, film("1280x720", 40));
        try (var one = TestingWorker.start(url(), storage);
                var two = TestingWorker.start(url(), storage)) {
            await().atMost(LIMIT)
                    .until(() -> transcodes.advance(film, folder, LadderRank.FIRST) instanceof Working working
                            && working.percent() > 0
                            && working.speed() > 0
                            && working.remaining().isPresent());
            await().atMost(LIMIT).until(() -> transcodes.advance(film, folder, LadderRank.FIRST) instanceof Done);
            assertThat(one).isNotNull();
            assertThat(two).isNotNull();
        }
        var workers = database.jdbc()
                .sql("select count(distinct worker) from transcode_piece where number >= 0")
                .query(Integer.class)
                .single();
        assertThat(workers).isEqualTo(2);
    }

    @Test
    void stopsEncodersOfAFilmThatNobodyWants() throws Exception {
        var film = UUID.randomUUID();
        var folder = folder(film, film("1280x720", 60));
        transcodes.advance(film, folder, LadderRank.FIRST);
        try (var worker = TestingWorker.start(url(), storage)) {
            await().atMost(LIMIT).until(worker::encodes);

            transcodes.forget(film);

            await().atMost(LIMIT).until(() -> !worker.encodes());
            await().atMost(LIMIT).until(() -> queued() == 0);
        }
        assertThat(pieces.of(film)).isEmpty();
    }

    @Test
    void givesBackAtOnceWhatAStoppedWorkerWasAt() throws Exception {
        var film = UUID.randomUUID();
        transcodes.advance(film, folder(film, film("1280x720", 60)), LadderRank.FIRST);
        var worker = TestingWorker.start(url(), storage);
        await().atMost(LIMIT).until(worker::encodes);

        worker.close();

        var failures = database.jdbc()
                .sql("select count(*) from transcode_tasks where picked or consecutive_failures > 0")
                .query(Integer.class)
                .single();
        assertThat(failures).isZero();
        assertThat(pieces.of(film)).extracting(PieceRow::state).contains(PieceState.WAITING);
    }

    @Test
    void findsPiecesAgainThatFellOutOfTheQueue() throws Exception {
        var film = UUID.randomUUID();
        var folder = folder(film, film("320x180", 6));
        transcodes.advance(film, folder, LadderRank.FIRST);
        database.jdbc().sql("delete from transcode_tasks").update();

        try (var worker = TestingWorker.start(url(), storage)) {
            await().atMost(LIMIT).until(() -> transcodes.advance(film, folder, LadderRank.FIRST) instanceof Done);
            assertThat(worker).isNotNull();
        }
    }

    @Test
    void refusesAFilmThatBreaksOff() throws Exception {
        var whole = Files.readAllBytes(film("320x180", 14));
        var film = UUID.randomUUID();
        var folder = folder(film, Files.write(storage.resolve("broken.mp4"), Arrays.copyOf(whole, whole.length / 2)));
        try (var worker = TestingWorker.start(url(), storage)) {
            var refusal = catchThrowableOfType(
                    UnsupportedVideoException.class,
                    () -> await().atMost(LIMIT)
                            .until(() -> transcodes.advance(film, folder, LadderRank.FIRST) instanceof Done));

            assertThat(refusal.code()).isEqualTo("DAMAGED");
            assertThat(worker).isNotNull();
        }
    }

    @Test
    void leavesFilmsOfAnotherFfmpegToOthers() throws Exception {
        var film = UUID.randomUUID();
        var folder = folder(film, film("320x180", 6));
        transcodes.advance(film, folder, LadderRank.FIRST);
        var workDir = folder.resolve("transcode");
        var plan = TranscodePlan.read(workDir).orElseThrow();
        new TranscodePlan(plan.report(), plan.ladder(), plan.chunks(), "another").write(workDir);
        try (var worker = TestingWorker.start(url(), storage)) {
            await().atMost(LIMIT)
                    .until(() -> Files.readString(storage.resolve("worker.log")).contains("begun with another"));
            assertThat(worker).isNotNull();
        }
        assertThat(pieces.of(film)).extracting(PieceRow::state).containsOnly(PieceState.WAITING);
    }

    private void disturb(UUID film, Path folder, Random random) throws Exception {
        var worker = TestingWorker.start(url(), storage);
        try {
            for (int kill = 0; kill < KILLS_A_ROUND; kill++) {
                if (worksFor(film, folder, Duration.ofMillis(random.nextInt(3_000)), worker)) {
                    if (random.nextBoolean()) {
                        worker.killEncoder();
                    } else {
                        worker.kill();
                        worker = TestingWorker.start(url(), storage);
                    }
                }
            }
            await().atMost(LIMIT).until(() -> transcodes.advance(film, folder, LadderRank.FIRST) instanceof Done);
        } finally {
            worker.close();
        }
    }

    /** Lets an encoder run for a while; false if the film was done before. */
    private boolean worksFor(UUID film, Path folder, Duration time, TestingWorker worker) {
        TranscodeState reached = await().atMost(LIMIT)
                .until(
                        () -> transcodes.advance(film, folder, LadderRank.FIRST),
                        state -> state instanceof Done || worker.encodes());
        await().pollDelay(time).atMost(LIMIT).until(() -> true);
        return !(reached instanceof Done);
    }

    private Map<String, String> undisturbed(Path source, LadderRank rank) throws IOException {
        var report = new VideoProbe(tools).probe(source);
        var ladder = new Transcoder(tools, CHUNK_SECONDS)
                .transcode(
                        source,
                        report,
                        LadderPlan.of(report, rank.encoding()),
                        storage.resolve("undisturbed"),
                        progress -> {});
        return packaged(ladder, storage.resolve("package"));
    }

    /** The contents of the encrypted files that would be stored. */
    private static Map<String, String> packaged(Path ladder, Path target) throws IOException {
        new Packager().packageTitle(ladder, new TitleKeys(new byte[TitleKeys.SECRET_BYTES]), target);
        var contents = new HashMap<String, String>();
        try (var files = Files.list(target)) {
            for (var file : files.toList()) {
                contents.put(file.getFileName().toString(), sha256(file));
            }
        }
        return contents;
    }

    private static String sha256(Path file) throws IOException {
        try {
            var digest = java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return java.util.HexFormat.of().formatHex(digest);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path folder(UUID film) {
        return storage.resolve("uploads").resolve(film.toString());
    }

    private Path folder(UUID film, Path source) throws IOException {
        var folder = Files.createDirectories(folder(film));
        // The time of change belongs to what tells sources apart.
        Files.copy(source, folder.resolve("source"), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        return folder;
    }

    private Path film(String size, int seconds) {
        var arguments = ("-loglevel error -y -f lavfi -i testsrc2=s=" + size + ":r=30 -f lavfi -i sine -t " + seconds
                        + " -c:v libx264 -preset ultrafast -g 30 -c:a aac -movflags +faststart film.mp4")
                .split(" ");
        tools.runFfmpeg(List.of(arguments), storage, Duration.ofMinutes(2), line -> {});
        return storage.resolve("film.mp4");
    }

    private int queued() {
        return database.jdbc()
                .sql("select count(*) from transcode_tasks")
                .query(Integer.class)
                .single();
    }

    private String url() {
        var source = (PGSimpleDataSource) database.dataSource();
        return source.getUrl() + (source.getUrl().contains("?") ? "&" : "?") + "user=postgres";
    }
}
