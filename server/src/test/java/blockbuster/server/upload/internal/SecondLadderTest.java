package blockbuster.server.upload.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import blockbuster.media.FfmpegTools;
import blockbuster.media.PackagedRendition;
import blockbuster.media.Playlists;
import blockbuster.media.StoredRange;
import blockbuster.media.UriScheme;
import blockbuster.server.ServerTest;
import blockbuster.server.TestBackends;
import blockbuster.server.chain.ContentApproved;
import blockbuster.server.chain.ContentTakenDown;
import blockbuster.server.chain.EventPosition;
import blockbuster.server.content.ContentPackages;
import blockbuster.server.content.StoredTitle;
import blockbuster.server.settings.MediaSettings;
import blockbuster.server.transcode.TranscodeWorker;
import blockbuster.server.transcode.TranscodeWorker.Database;
import blockbuster.server.transcode.TranscodeWorker.Options;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.Ed25519KeyPair;
import blockbuster.walrus.BlobId;
import blockbuster.walrus.WalrusClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The jobs are run by the test, so that it sees every state in between; a real worker makes their pieces. */
@Import(UploadTest.MemoryWrites.class)
@TestPropertySource(properties = "blockbuster.upload.second-ladder=true")
@Timeout(300)
class SecondLadderTest extends ServerTest {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir
    private static Path folder;

    @Autowired
    private Uploads uploads;

    @Autowired
    private UploadFolders folders;

    @Autowired
    private UploadJob uploadJob;

    @Autowired
    private SecondLadderJob job;

    @Autowired
    private SecondLadders ladders;

    @Autowired
    private SecondLadderFiles files;

    @Autowired
    private UploadJanitor janitor;

    @Autowired
    private ContentPackages packages;

    @Autowired
    private MediaSettings media;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WalrusClient walrus;

    @Autowired
    private ApplicationEventPublisher publisher;

    private final Ed25519KeyPair creator = wallet();

    @BeforeAll
    static void makeFilm() {
        var tools = FfmpegTools.locate(Path.of("target/ffmpeg").toAbsolutePath());
        var arguments = "-f lavfi -i testsrc2=s=640x480:r=25 -f lavfi -i sine -t 2 -c:v libx264 -c:a aac film.mp4";
        tools.runFfmpeg(List.of(arguments.split(" ")), folder, Duration.ofMinutes(1), line -> {});
    }

    @BeforeEach
    void haveTheRealTime() {
        clock.set(Instant.now());
    }

    @Test
    void offersAv1OnceAFilmIsOnTheShelfWithoutIt() throws Exception {
        var id = inReview();
        var content = content(id);
        var before = packages.load(content).orElseThrow();
        assertThat(names(before)).containsExactly("v480", "v360", "a0");
        publisher.publishEvent(new ContentApproved(position(), content, content, Instant.EPOCH));
        assertThat(status(id)).containsEntry("state", "published");
        assertThat(second(id)).containsEntry("state", "transcoding");
        janitor.clean();
        assertThat(files.of(id).source()).exists();

        try (var worker = worker()) {
            assertThat(worker.slots()).isEqualTo(2);
            await().atMost(LIMIT).until(() -> work(id) == SecondLadderState.DONE);
        }

        assertThat(status(id)).containsEntry("state", "published").containsEntry("notices", List.of());
        assertThat(second(id)).containsEntry("state", "done");
        var title = packages.load(content).orElseThrow();
        assertThat(names(title)).containsExactly("v480", "v360", "v480-av1", "v360-av1", "a0", "a0-opus");
        assertThat(title.title().segmentRootHex()).isEqualTo(before.title().segmentRootHex());
        assertThat(leased(content))
                .containsAll(title.blobIds().values().stream()
                        .filter(BlobId::isValid)
                        .toList());
        var av1 = title.title().rendition("v360-av1").orElseThrow();
        assertThat(title.blobsOf(av1))
                .allSatisfy(blob -> assertThat(walrus.read(new BlobId(blob))).isNotEmpty());
        assertThat(Playlists.master(title.title(), 360, new Names()))
                .contains("v360.m3u8", "v360-av1.m3u8", "CODECS=\"av01.", "opus\"")
                .doesNotContain("v480");
        assertThat(folders.of(id).path()).doesNotExist();
    }

    @Test
    void leavesTheFilmWholeWhenItFails() throws Exception {
        var id = inReview();
        var before = packages.load(content(id)).orElseThrow().title();
        work(id);
        jdbc.sql("update transcode_piece set state = 'failed' where film = ?")
                .param(files.film(id))
                .update();

        assertThat(work(id)).isEqualTo(SecondLadderState.FAILED);

        assertThat(status(id)).containsEntry("state", "in_review").doesNotContainKey("error");
        assertThat(status(id).get("notices").toString()).contains("WITHOUT_SECOND_LADDER");
        assertThat(packages.load(content(id)).orElseThrow().title()).isEqualTo(before);
        assertThat(folders.of(id).path()).doesNotExist();
    }

    @Test
    void endsOnItsCreatorsWishOrWhenTheTitleIsTakenDown() throws Exception {
        var cancelled = inReview();
        work(cancelled);
        delete(login(wallet()), cancelled).expectStatus().isNotFound();

        delete(login(creator), cancelled).expectStatus().isNoContent();
        delete(login(creator), cancelled).expectStatus().isNoContent();

        assertThat(second(cancelled)).containsEntry("state", "cancelled");
        assertThat(status(cancelled)).containsEntry("state", "in_review");
        assertEnded(cancelled);

        var takenDown = inReview();
        work(takenDown);
        var content = content(takenDown);
        publisher.publishEvent(new ContentTakenDown(position(), content, content, "Claimed.", Instant.EPOCH));

        assertThat(work(takenDown)).isEqualTo(SecondLadderState.CANCELLED);
        assertEnded(takenDown);
    }

    @Test
    void offersNothingWhoseHashesWereChangedInTheDatabase() throws Exception {
        var id = inReview();
        try (var worker = worker()) {
            assertThat(worker.slots()).isEqualTo(2);
            await().atMost(LIMIT).until(() -> work(id) == SecondLadderState.DONE);
        }

        jdbc.sql("update content_second_package set package ="
                        + " jsonb_set(package, '{renditions,0,segments,0,sha256Hex}', ?::jsonb) where content_id = ?")
                .params('"' + "0".repeat(64) + '"', content(id).toString())
                .update();

        assertThat(names(packages.load(content(id)).orElseThrow())).containsExactly("v480", "v360", "a0");
    }

    private void assertEnded(UUID id) {
        assertThat(folders.of(id).path()).doesNotExist();
        assertThat(jdbc.sql("select count(*) from transcode_piece where film = ?")
                        .param(files.film(id))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** An upload whose film is whole, and whose second ladder waits. */
    private UUID inReview() throws IOException {
        var id = UUID.randomUUID();
        var details = new NewUpload("A", "B", "drama", "en", null, "film.mp4", 1, null);
        uploads.create(id, creator.address(), details);
        Files.createDirectories(folders.of(id).path());
        Files.copy(folder.resolve("film.mp4"), folders.of(id).source());
        uploads.move(id, UploadState.RECEIVING, UploadState.PROBING);
        try (var worker = worker()) {
            assertThat(worker.slots()).isEqualTo(2);
            await().atMost(LIMIT).until(() -> {
                clock.set(Instant.now());
                uploadJob.work(id);
                return uploads.find(id).orElseThrow().state() == UploadState.IN_REVIEW;
            });
        }
        return id;
    }

    private TranscodeWorker worker() {
        var url = TestBackends.properties().get("spring.datasource.url").toString();
        var login = new Database(url, Optional.empty());
        return TranscodeWorker.start(
                new Options(login, media.workDir(), media.workDir().resolve("ffmpeg"), Optional.empty(), 2));
    }

    private SecondLadderState work(UUID id) {
        clock.set(Instant.now());
        job.work(id);
        return ladders.find(id).orElseThrow().state();
    }

    private SuiAddress content(UUID id) {
        return uploads.find(id).orElseThrow().content().orElseThrow();
    }

    private List<String> leased(SuiAddress content) {
        return jdbc.sql("select unnest(blob_ids) from lease_title where content_id = ?")
                .param(content.toString())
                .query(String.class)
                .list();
    }

    private static List<String> names(StoredTitle title) {
        return title.title().renditions().stream().map(PackagedRendition::name).toList();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> second(UUID id) {
        return (Map<String, Object>) status(id).get("secondLadder");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> status(UUID id) {
        return http.get()
                .uri("/api/v1/uploads/" + id)
                .header("Authorization", "Bearer " + login(creator))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }

    private RestTestClient.ResponseSpec delete(String token, UUID id) {
        return http.delete()
                .uri("/api/v1/uploads/" + id + "/second-ladder")
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private static EventPosition position() {
        return new EventPosition(1, "digest-" + unique(), 0, Instant.EPOCH);
    }

    /** Addresses that are names alone. */
    private record Names() implements UriScheme {

        @Override
        public String playlist(String rendition) {
            return rendition + ".m3u8";
        }

        @Override
        public String key(String rendition, String window) {
            return rendition + "-" + window + ".key";
        }

        @Override
        public String segment(StoredRange range, @Nullable StoredRange next) {
            return range.blobId() + ".m4s";
        }
    }
}
