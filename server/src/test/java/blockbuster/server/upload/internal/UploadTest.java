package blockbuster.server.upload.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import blockbuster.media.FfmpegTools;
import blockbuster.media.PackagedRendition;
import blockbuster.media.UnsupportedVideoException;
import blockbuster.media.VideoProbe;
import blockbuster.server.ServerTest;
import blockbuster.server.chain.ChainWriter;
import blockbuster.server.chain.ContentApproved;
import blockbuster.server.chain.ContentRejected;
import blockbuster.server.chain.ContentTakenDown;
import blockbuster.server.chain.EventPosition;
import blockbuster.server.chain.MemoryChain;
import blockbuster.server.content.ContentPackages;
import blockbuster.server.content.TitleSecrets;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.Ed25519KeyPair;
import blockbuster.walrus.BlobId;
import blockbuster.walrus.LocalWalrus;
import blockbuster.walrus.QuiltPatchId;
import blockbuster.walrus.WalrusClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Real FFmpeg, PostgreSQL, scheduler and local Walrus; the chain's writes are kept in memory. */
@Import(UploadTest.MemoryWrites.class)
@TestPropertySource(properties = "blockbuster.jobs.enabled=true")
@Timeout(300)
class UploadTest extends ServerTest {

    private static final MemoryChain WRITES = new MemoryChain(Clock.systemUTC());

    @TempDir
    private static Path folder;

    private static byte[] film;

    @Autowired
    private Uploads uploads;

    @Autowired
    private UploadFolders folders;

    @Autowired
    private StoredFiles stored;

    @Autowired
    private SubtitleFiles subtitles;

    @Autowired
    private List<UploadStep> steps;

    @Autowired
    private UploadSecrets secrets;

    @Autowired
    private TitleSecrets titleSecrets;

    @Autowired
    private ContentPackages packages;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WalrusClient walrusClient;

    @Autowired
    private ApplicationEventPublisher publisher;

    private final Ed25519KeyPair creator = wallet();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor();

    @BeforeAll
    static void makeFilm() throws IOException {
        var tools = FfmpegTools.locate(Path.of("target/ffmpeg").toAbsolutePath());
        var arguments = "-f lavfi -i testsrc2=s=320x180:r=25 -f lavfi -i sine -t 3 -c:v libx264 -c:a aac film.mp4";
        tools.runFfmpeg(List.of(arguments.split(" ")), folder, Duration.ofMinutes(1), line -> {});
        film = Files.readAllBytes(folder.resolve("film.mp4"));
    }

    /** Jobs that wait for their turn need a clock that moves. */
    @BeforeEach
    void letTimePass() {
        ticker.scheduleAtFixedRate(() -> clock.set(Instant.now()), 0, 50, TimeUnit.MILLISECONDS);
    }

    @AfterEach
    void stopTime() {
        ticker.shutdownNow();
    }

    @Test
    void takesAFilmFromFileToShelf() throws Exception {
        chain.register(creator.address(), "Ann");
        var token = login(creator);
        var id = announce(token, film.length);
        subtitles.put(UUID.fromString(id), "pt-BR", "1\n00:00:01,000 --> 00:00:02,000\nOlá\n".getBytes(UTF_8));
        send(token, id, film).expectStatus().isNoContent();

        assertThat(eventsUntil(token, id, "in_review")).contains("event:progress");
        var upload = uploads.find(UUID.fromString(id)).orElseThrow();
        var content = upload.content().orElseThrow();
        var submitted = WRITES.submitted().getLast();
        assertThat(submitted.uploader()).isEqualTo(creator.address());
        assertThat(submitted.segmentRoot()).isEqualTo(upload.packaged().segmentRootHex());
        assertThat(submitted.blobIds())
                .hasSize(upload.packaged().renditionFiles().size())
                .allSatisfy(
                        blob -> assertThat(walrusClient.read(new BlobId(blob))).isNotEmpty());
        assertThat(walrusClient.read(new QuiltPatchId(submitted.posterBlobId())))
                .isNotEmpty();
        assertThat(upload.packaged().renditions())
                .filteredOn(rendition -> rendition.kind() == PackagedRendition.Kind.SUBTITLES)
                .extracting(PackagedRendition::language)
                .containsExactly("pt-BR");
        assertThat(stored.of(upload.id()))
                .extracting(StoredFile::file)
                .contains("storyboard.vtt", "storyboard-1.jpg", "poster-1.jpg");
        http.get()
                .uri("/api/v1/contents/" + content + "/lease")
                .exchange()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("paid");
        assertThat(packages.load(content).orElseThrow().title()).isEqualTo(upload.packaged());
        assertThat(jdbc.sql("select year from content_release where content_id = ?")
                        .param(content.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1985);
        assertThat(folders.of(upload.id()).path()).doesNotExist();

        publisher.publishEvent(new ContentApproved(position(), content, content, Instant.EPOCH));

        assertThat(status(token, id))
                .containsEntry("state", "published")
                .containsEntry("contentId", content.toString());
    }

    @Test
    void refusesWhatIsNoFilmWithCauseAndRemedy() throws Exception {
        chain.register(creator.address(), "Ann");
        var token = login(creator);
        var id = announce(token, 1_000);
        send(token, id, new byte[1_000]).expectStatus().isNoContent();

        eventsUntil(token, id, "refused");

        assertThat(status(token, id))
                .containsEntry(
                        "error",
                        Map.of(
                                "type", "NOT_A_VIDEO",
                                "title", "This is not a video we can read.",
                                "detail", "Upload MP4, MOV, MKV or WebM."));
    }

    @Test
    void givesTheSameTitleWhenEveryStepIsKilledBeforeItIsSaved() throws Exception {
        var undisturbed = received();
        runSteps(undisturbed, 1);
        var disturbed = received();
        copySecret(undisturbed, disturbed);
        int before = WRITES.submitted().size();

        runSteps(disturbed, 2);

        assertThat(stored.of(disturbed)).isNotEmpty().isEqualTo(stored.of(undisturbed));
        assertThat(WRITES.submitted()).hasSize(before + 1);
        assertThat(uploads.find(disturbed).orElseThrow().state()).isEqualTo(UploadState.IN_REVIEW);
    }

    @Test
    void showsTheCreatorAloneWhatIsConvertedAlready() throws Exception {
        var id = received();
        uploads.move(id, UploadState.PROBING, UploadState.TRANSCODING);
        var preview = "/api/v1/uploads/" + id + "/preview/";
        get(login(creator), preview + "master.m3u8").expectStatus().isNotFound();

        runToEnd(id, UploadState.TRANSCODING);

        var token = login(creator);
        assertThat(text(token, preview + "master.m3u8")).contains("RESOLUTION=320x180", "v180.m3u8", "a0.m3u8");
        assertThat(text(token, preview + "v180.m3u8")).contains("v180/init.mp4", "v180/0.m4s", "#EXT-X-ENDLIST");
        get(token, preview + "v180/init.mp4").expectStatus().isOk();
        get(token, preview + "v180/0.m4s")
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("video/mp4")
                .expectHeader()
                .cacheControl(CacheControl.noStore());
        get(token, preview + "v180/1.m4s").expectStatus().isNotFound();
        get(login(wallet()), preview + "master.m3u8").expectStatus().isNotFound();
        assertThat(status(token, id.toString())).containsEntry("previewUrl", preview + "master.m3u8");
        uploads.move(id, UploadState.TRANSCODING, UploadState.IN_REVIEW);
        get(token, preview + "master.m3u8").expectStatus().isNotFound();
        assertThat(status(token, id.toString()).get("previewUrl")).isNull();
    }

    @Test
    void registersThePosterThatItsCreatorChose() throws Exception {
        var id = received();
        var token = login(creator);
        get(token, "/api/v1/uploads/" + id + "/posters")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
        choose(token, id, "poster-1.jpg").expectStatus().isEqualTo(409);
        runUntil(id, UploadState.STORING);

        choose(token, id, "poster-1.jpg").expectStatus().isNoContent();
        choose(token, id, "../source").expectStatus().isNotFound();
        choose(token, id, "storyboard-1.jpg").expectStatus().isNotFound();
        choose(login(wallet()), id, "poster.jpg").expectStatus().isNotFound();

        var posters = "/api/v1/uploads/" + id + "/posters";
        get(token, posters)
                .expectBody()
                .jsonPath("$.items[*].name")
                .isEqualTo(List.of("poster.jpg", "poster-1.jpg"))
                .jsonPath("$.items[*].chosen")
                .isEqualTo(List.of(false, true))
                .jsonPath("$.items[1].url")
                .isEqualTo(posters + "/poster-1.jpg");
        get(token, posters + "/poster-1.jpg")
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.IMAGE_JPEG);
        get(token, posters + "/storyboard-1.jpg").expectStatus().isNotFound();
        runUntil(id, UploadState.IN_REVIEW);
        assertThat(WRITES.submitted().getLast().posterBlobId()).isEqualTo(blobOf(id, "poster-1.jpg"));
        choose(token, id, "poster.jpg").expectStatus().isEqualTo(409);
    }

    private RestTestClient.ResponseSpec choose(String token, UUID id, String poster) {
        return http.put()
                .uri("/api/v1/uploads/" + id + "/poster")
                .header("Authorization", "Bearer " + token)
                .body(Map.of("name", poster))
                .exchange();
    }

    private String blobOf(UUID id, String file) {
        return stored.of(id).stream()
                .filter(each -> each.file().equals(file))
                .findFirst()
                .orElseThrow()
                .blobId();
    }

    private void runUntil(UUID id, UploadState end) {
        for (var upload = uploads.find(id).orElseThrow();
                upload.state() != end;
                upload = uploads.find(id).orElseThrow()) {
            uploads.move(id, upload.state(), runToEnd(id, upload.state()));
        }
    }

    @Test
    void endsAnUploadOnItsCreatorsWish() throws Exception {
        var token = login(creator);
        var id = received();
        uploads.move(id, UploadState.PROBING, UploadState.TRANSCODING);
        stepOf(UploadState.TRANSCODING).run(uploads.find(id).orElseThrow(), folders.of(id));

        delete(token, id).expectStatus().isNoContent();
        delete(token, id).expectStatus().isNoContent();

        assertThat(status(token, id.toString())).containsEntry("state", "cancelled");
        delete(login(wallet()), id).expectStatus().isNotFound();
        var late = received();
        uploads.move(late, UploadState.PROBING, UploadState.IN_REVIEW);
        delete(token, late).expectStatus().isEqualTo(409);
    }

    @Test
    void tellsTheCreatorWhyAModeratorSaidNo() throws Exception {
        var id = received();
        var content = SuiAddress.parse("0xbad" + unique());
        uploads.registered(id, content);
        uploads.move(id, UploadState.PROBING, UploadState.IN_REVIEW);

        publisher.publishEvent(new ContentRejected(position(), content, content, "Not yours.", Instant.EPOCH));

        var upload = uploads.find(id).orElseThrow();
        assertThat(upload.state()).isEqualTo(UploadState.REFUSED);
        assertThat(upload.error().orElseThrow().detail()).isEqualTo("Not yours.");
    }

    @Test
    void tellsTheCreatorWhyAModeratorTookATitleDown() throws Exception {
        var id = received();
        var content = SuiAddress.parse("0xbad" + unique());
        uploads.registered(id, content);
        uploads.move(id, UploadState.PROBING, UploadState.IN_REVIEW);
        publisher.publishEvent(new ContentApproved(position(), content, content, Instant.EPOCH));

        publisher.publishEvent(new ContentTakenDown(position(), content, content, "Claimed.", Instant.EPOCH));

        var upload = uploads.find(id).orElseThrow();
        assertThat(upload.state()).isEqualTo(UploadState.TAKEN_DOWN);
        assertThat(upload.error().orElseThrow().detail()).isEqualTo("Claimed.");
    }

    @Test
    void changesWhatIsSaidOfATitleUntilItIsOnChain() throws Exception {
        var id = received();
        var token = login(creator);
        var said = Map.of("title", " Neon ", "description", "Rain.", "genre", "Noir", "language", "de", "year", 1984);

        describe(token, id, said)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.details.title")
                .isEqualTo("Neon")
                .jsonPath("$.details.year")
                .isEqualTo(1984);

        describe(token, id, Map.of("title", "", "description", "", "genre", "x", "language", "en"))
                .expectStatus()
                .isBadRequest();
        describe(token, id, Map.of("title", "x".repeat(201), "description", "", "genre", "x", "language", "en"))
                .expectStatus()
                .isBadRequest();
        describe(login(wallet()), id, said).expectStatus().isNotFound();
        uploads.move(id, UploadState.PROBING, UploadState.REGISTERING);
        describe(token, id, said).expectStatus().isEqualTo(409);
        assertThat(uploads.find(id).orElseThrow().details().title()).isEqualTo("Neon");
    }

    private RestTestClient.ResponseSpec describe(String token, UUID id, Map<String, ?> details) {
        return http.put()
                .uri("/api/v1/uploads/" + id + "/details")
                .header("Authorization", "Bearer " + token)
                .body(details)
                .exchange();
    }

    @Test
    void refusesAnEmptyFileLikeTheProbeGate() {
        chain.register(creator.address(), "Ann");
        var token = login(creator);

        refusedAsEmpty(http.post()
                .uri("/api/v1/uploads")
                .header("Authorization", "Bearer " + token)
                .body(announcement(0))
                .exchange());
        assertThatThrownBy(() -> probe(folder.resolve("nothing.mp4")))
                .isInstanceOfSatisfying(
                        UnsupportedVideoException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("EMPTY_FILE"));
    }

    private void probe(Path file) throws IOException {
        Files.createFile(file);
        new VideoProbe(FfmpegTools.locate(Path.of("target/ffmpeg").toAbsolutePath())).probe(file);
    }

    private static void refusedAsEmpty(RestTestClient.ResponseSpec response) {
        response.expectStatus()
                .isEqualTo(422)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("EMPTY_FILE")
                .jsonPath("$.title")
                .isEqualTo("The file is empty.")
                .jsonPath("$.detail")
                .isEqualTo("Choose it again.");
    }

    @Test
    void refusesStrangersAndNonCreators() {
        var stranger = login(wallet());
        http.post()
                .uri("/api/v1/uploads")
                .header("Authorization", "Bearer " + stranger)
                .body(announcement(10))
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/no-uploader-account");

        chain.register(creator.address(), "Ann");
        var id = announce(login(creator), 10);
        http.get()
                .uri("/api/v1/uploads/" + id)
                .header("Authorization", "Bearer " + stranger)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    /** An upload whose file is in and whose job was never scheduled. */
    private UUID received() throws IOException {
        var id = UUID.randomUUID();
        uploads.create(
                id, creator.address(), new NewUpload("A", "B", "drama", "en", null, "film.mp4", film.length, null));
        Files.createDirectories(folders.of(id).path());
        Files.copy(folder.resolve("film.mp4"), folders.of(id).source());
        uploads.move(id, UploadState.RECEIVING, UploadState.PROBING);
        return id;
    }

    /** Runs every step the given number of times before its end is saved. */
    private void runSteps(UUID id, int times) {
        for (var step : steps) {
            var upload = uploads.find(id).orElseThrow();
            var next = upload.state();
            for (int i = 0; i < times; i++) {
                next = runToEnd(id, upload.state());
            }
            uploads.move(id, upload.state(), next);
        }
    }

    /** A step that returns its own state waits for others. */
    private UploadState runToEnd(UUID id, UploadState state) {
        return await().until(
                        () -> stepOf(state).run(uploads.find(id).orElseThrow(), folders.of(id)), next -> next != state);
    }

    private UploadStep stepOf(UploadState state) {
        return steps.stream().filter(step -> step.state() == state).findFirst().orElseThrow();
    }

    /** Two uploads of a film differ by their secret alone. */
    private void copySecret(UUID from, UUID to) {
        uploads.secret(to, titleSecrets.wrap("upload:" + to, secrets.get(from)));
    }

    private RestTestClient.ResponseSpec get(String token, String path) {
        return http.get().uri(path).header("Authorization", "Bearer " + token).exchange();
    }

    private String text(String token, String path) {
        return get(token, path)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private RestTestClient.ResponseSpec delete(String token, UUID id) {
        return http.delete()
                .uri("/api/v1/uploads/" + id)
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private String announce(String token, int size) {
        return http.post()
                .uri("/api/v1/uploads")
                .header("Authorization", "Bearer " + token)
                .body(announcement(size))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody()
                .get("uploadId")
                .toString();
    }

    private static Map<String, Object> announcement(int size) {
        return Map.of(
                "title", "A film",
                "description", "",
                "genre", "drama",
                "language", "en",
                "year", 1985,
                "fileName", "film.mp4",
                "sizeBytes", size);
    }

    private RestTestClient.ResponseSpec send(String token, String id, byte[] body) {
        return http.patch()
                .uri("/api/v1/uploads/tus/" + id)
                .header("Authorization", "Bearer " + token)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", "0")
                .contentType(MediaType.parseMediaType("application/offset+octet-stream"))
                .body(body)
                .exchange();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> status(String token, String id) {
        return http.get()
                .uri("/api/v1/uploads/" + id)
                .header("Authorization", "Bearer " + token)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }

    /** Reads server-sent events until one tells the state. */
    private String eventsUntil(String token, String id, String state) throws Exception {
        var uri = URI.create(base() + "/api/v1/uploads/" + id + "/events");
        var request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + token)
                .build();
        var read = new StringBuilder();
        var client = HttpClient.newHttpClient();
        ticker.schedule(client::shutdownNow, 100, TimeUnit.SECONDS);
        try (var lines = client.send(request, BodyHandlers.ofLines()).body()) {
            var found = lines.peek(line -> read.append(line).append('\n'))
                    .anyMatch(line -> line.contains("\"state\":\"" + state + "\""));
            assertThat(found).as(read.toString()).isTrue();
        } finally {
            client.shutdownNow();
        }
        return read.toString();
    }

    private static EventPosition position() {
        return new EventPosition(1, "digest-" + unique(), 0, Instant.EPOCH);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class MemoryWrites {

        @Bean
        @Primary
        ChainWriter memoryWrites() {
            return WRITES.writer();
        }

        @Bean(destroyMethod = "close")
        LocalWalrus walrus() throws IOException {
            return LocalWalrus.start(Files.createTempDirectory("walrus"), 0);
        }

        @Bean
        @Primary
        WalrusClient walrusOfTest(LocalWalrus walrus) {
            return new WalrusClient(walrus.url(), walrus.url());
        }
    }
}
