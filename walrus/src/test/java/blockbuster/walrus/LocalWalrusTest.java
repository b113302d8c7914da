package blockbuster.walrus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LocalWalrusTest {

    private static final byte[] FILM = "a very short film".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path directory;

    @Test
    void keepsBlobsOverARestart() {
        BlobId id;
        try (LocalWalrus walrus = LocalWalrus.start(directory, 0);
                WalrusClient client = client(walrus)) {
            id = client.store(FILM, 1).id();
        }

        try (LocalWalrus again = LocalWalrus.start(directory, 0);
                WalrusClient client = client(again)) {
            assertThat(client.read(id)).isEqualTo(FILM);
            assertThat(client.store(FILM, 1).newlyCreated()).isFalse();
        }
    }

    @Test
    void clearsWhatACrashLeftHalfWritten() throws Exception {
        Path leftover = Files.createDirectories(directory.resolve("unfinished")).resolve("half");
        Files.write(leftover, FILM);

        try (LocalWalrus walrus = LocalWalrus.start(directory, 0)) {
            assertThat(leftover).doesNotExist();
        }
    }

    @Test
    void leavesNothingUnfinishedAfterAStore() throws Exception {
        try (LocalWalrus walrus = LocalWalrus.start(directory, 0);
                WalrusClient client = client(walrus)) {
            client.store(FILM, 1);
            client.store(FILM, 2);

            assertThat(directory.resolve("unfinished")).isEmptyDirectory();
        }
    }

    @Test
    void refusesBodiesOverTheLimit() {
        LocalWalrusOptions small = LocalWalrusOptions.of(directory, 0)
                .withLimits(new LocalWalrusLimits(FILM.length - 1, 100, 8, Long.MAX_VALUE));

        try (LocalWalrus walrus = LocalWalrus.start(small);
                WalrusClient client = client(walrus)) {
            assertThatThrownBy(() -> client.store(FILM, 1)).isInstanceOf(BlobTooLargeException.class);
            assertThat(directory.resolve("blobs")).isEmptyDirectory();
            assertThat(directory.resolve("unfinished")).isEmptyDirectory();
        }
    }

    @Test
    void answersInTheShapesOfThePublisher() throws Exception {
        Clock day100 = Clock.fixed(Instant.ofEpochSecond(100 * 86_400L), ZoneOffset.UTC);
        LocalWalrusOptions daily = LocalWalrusOptions.of(directory, 0).withEpochs(Duration.ofDays(1), day100);

        try (LocalWalrus walrus = LocalWalrus.start(daily)) {
            JsonNode created = put(walrus, "?epochs=3").path("newlyCreated");
            assertThat(created.path("blobObject").path("size").asInt()).isEqualTo(FILM.length);
            assertThat(created.path("blobObject").path("registeredEpoch").asInt())
                    .isEqualTo(100);
            assertThat(created.path("blobObject")
                            .path("storage")
                            .path("endEpoch")
                            .asInt())
                    .isEqualTo(103);
            assertThat(created.path("blobObject").path("deletable").asBoolean()).isTrue();
            assertThat(created.path("resourceOperation")
                            .path("registerFromScratch")
                            .path("encodedLength")
                            .asLong())
                    .isEqualTo(66_034_000);
            assertThat(created.path("cost").asLong()).isEqualTo(3 * 132_300);

            JsonNode certified = put(walrus, "?epochs=2").path("alreadyCertified");
            assertThat(certified.path("blobId").asString())
                    .isEqualTo(created.path("blobObject").path("blobId").asString());
            assertThat(certified.path("endEpoch").asInt()).isEqualTo(103);

            JsonNode extended = put(walrus, "?epochs=5").path("newlyCreated");
            assertThat(extended.path("resourceOperation")
                            .path("reuseAndExtend")
                            .path("epochsExtended")
                            .asInt())
                    .isEqualTo(2);
            assertThat(extended.path("cost").asLong()).isEqualTo(2 * 132_300);
        }
    }

    @Test
    void refusesEpochsThatTheNetworkDoesNotSell() throws Exception {
        try (LocalWalrus walrus = LocalWalrus.start(directory, 0)) {
            for (String query : List.of("?epochs=0", "?epochs=54", "?epochs=x", "?deletable=true&permanent=true")) {
                assertThat(put(walrus, query).path("error").path("code").asInt())
                        .isEqualTo(400);
            }
        }
    }

    @Test
    void forgetsABlobWhenItsEpochEnds() throws Exception {
        MovingClock clock = new MovingClock();
        LocalWalrusOptions daily = LocalWalrusOptions.of(directory, 0).withEpochs(Duration.ofDays(1), clock);

        try (LocalWalrus walrus = LocalWalrus.start(daily);
                Daemon daemon = Daemon.of(walrus)) {
            JsonNode object =
                    daemon.store("?epochs=2", FILM).path("newlyCreated").path("blobObject");
            String blob = "/v1/blobs/" + object.path("blobId").stringValue();

            clock.day = 101;
            assertThat(daemon.get(blob).statusCode()).isEqualTo(200);
            clock.day = 102;
            assertThat(daemon.get(blob).statusCode()).isEqualTo(404);
            assertThat(daemon.get("/v1/blobs/by-object-id/" + object.path("id").stringValue())
                            .statusCode())
                    .isEqualTo(404);

            daemon.store("", "another".getBytes(StandardCharsets.UTF_8));
            assertThat(directory.resolve(blob.substring(4))).doesNotExist();
            assertThat(daemon.store("", FILM)
                            .path("newlyCreated")
                            .path("resourceOperation")
                            .has("registerFromScratch"))
                    .isTrue();
        }
    }

    @Test
    void keepsABlobWhoseLeaseIsExtended() throws Exception {
        MovingClock clock = new MovingClock();
        LocalWalrusOptions daily = LocalWalrusOptions.of(directory, 0).withEpochs(Duration.ofDays(1), clock);

        try (LocalWalrus walrus = LocalWalrus.start(daily);
                Daemon daemon = Daemon.of(walrus)) {
            JsonNode object =
                    daemon.store("?epochs=2", FILM).path("newlyCreated").path("blobObject");
            clock.day = 101;
            daemon.store("?epochs=10", FILM);
            clock.day = 110;

            assertThat(daemon.get("/v1/blobs/" + object.path("blobId").stringValue())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void registersBytesAgainThatSomebodyElseHolds() throws Exception {
        try (LocalWalrus walrus = LocalWalrus.start(directory, 0);
                Daemon daemon = Daemon.of(walrus)) {
            JsonNode sent = daemon.store("?send_object_to=0xa1", FILM).path("newlyCreated");
            JsonNode shared = daemon.store("?epochs=3&share=true", FILM).path("newlyCreated");
            JsonNode forced = daemon.store("?force=true", FILM).path("newlyCreated");

            assertThat(sent.has("sharedBlobObject")).isFalse();
            assertThat(shared.path("sharedBlobObject").stringValue()).startsWith("0x");
            assertThat(List.of(sent, shared, forced))
                    .allSatisfy(
                            reply -> assertThat(reply.path("resourceOperation").has("registerFromScratch"))
                                    .isTrue())
                    .extracting(reply -> reply.path("blobObject").path("id").stringValue())
                    .doesNotHaveDuplicates();
            assertThat(daemon.store("?epochs=3", FILM).has("alreadyCertified")).isTrue();
        }
    }

    @Test
    void keepsQuiltsAndObjectsOverARestart() throws Exception {
        String object;
        String patch;
        try (LocalWalrus walrus = LocalWalrus.start(directory, 0);
                Daemon daemon = Daemon.of(walrus)) {
            object = daemon.store("", FILM)
                    .path("newlyCreated")
                    .path("blobObject")
                    .path("id")
                    .stringValue();
            patch = Daemon.json(daemon.putQuilt("", List.of(new Daemon.Part("film.txt", FILM))))
                    .path("storedQuiltBlobs")
                    .get(0)
                    .path("quiltPatchId")
                    .stringValue();
        }

        try (LocalWalrus walrus = LocalWalrus.start(directory, 0);
                Daemon daemon = Daemon.of(walrus)) {
            assertThat(daemon.get("/v1/blobs/by-object-id/" + object).body()).isEqualTo(FILM);
            assertThat(daemon.get("/v1/blobs/by-quilt-patch-id/" + patch).body())
                    .isEqualTo(FILM);
        }
    }

    @Test
    void startsWithTheRealDaemonsLimitsWhenAskedTo() throws Exception {
        try (LocalWalrus walrus =
                        LocalWalrus.start(LocalWalrusOptions.of(directory, 0).withLimits(LocalWalrusLimits.STRICT));
                Daemon daemon = Daemon.of(walrus)) {
            assertThat(daemon.send("PUT", "/v1/blobs", new byte[10 << 20]).statusCode())
                    .isEqualTo(200);
            assertThat(daemon.send("PUT", "/v1/blobs", new byte[(10 << 20) + 1]).statusCode())
                    .isEqualTo(413);
        }
    }

    @Test
    void storesTheSameBytesOnceWhenManyComeTogether() throws Exception {
        LocalWalrusOptions roomy = LocalWalrusOptions.of(directory, 0)
                .withLimits(new LocalWalrusLimits(1 << 20, 1 << 20, 20, Long.MAX_VALUE));
        try (LocalWalrus walrus = LocalWalrus.start(roomy);
                WalrusClient client = client(walrus);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<StoredBlob> store = () -> client.store(FILM, 1);
            List<Future<StoredBlob>> all = threads.invokeAll(
                    IntStream.range(0, 20).mapToObj(i -> store).toList());

            long created = 0;
            for (Future<StoredBlob> one : all) {
                created += one.get().newlyCreated() ? 1 : 0;
            }
            assertThat(created).isEqualTo(1);
        }
    }

    @Test
    void saysWhichPortIsTaken() {
        try (LocalWalrus walrus = LocalWalrus.start(directory, 0)) {
            assertThatThrownBy(() -> LocalWalrus.start(directory, walrus.port()))
                    .isInstanceOf(WalrusException.class)
                    .hasMessageContaining(Integer.toString(walrus.port()));
        }
    }

    @Test
    void derivesIdsFromContentAlone() {
        BlobHasher hasher = new BlobHasher();
        hasher.update(FILM, FILM.length);

        // Computed with Python's hashlib: a second implementation of the rule in the README.
        assertThat(hasher.id()).hasToString("WoIhJpJoPW37sWeu-GY1Y7YrNafnjlADZ8ws7CUjZG4");
    }

    private static final class MovingClock extends Clock {

        private volatile int day = 100;

        @Override
        public Instant instant() {
            return Instant.ofEpochSecond(day * 86_400L);
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }

    private static WalrusClient client(LocalWalrus walrus) {
        return new WalrusClient(walrus.url(), walrus.url());
    }

    private static JsonNode put(LocalWalrus walrus, String query) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI uri = URI.create(walrus.url() + "/v1/blobs" + query);
            HttpResponse<String> response = http.send(
                    HttpRequest.newBuilder(uri)
                            .PUT(BodyPublishers.ofByteArray(FILM))
                            .build(),
                    BodyHandlers.ofString());
            return new JsonMapper().readTree(response.body());
        }
    }
}
