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
        LocalWalrusOptions small = new LocalWalrusOptions(
                directory, "127.0.0.1", 0, FILM.length - 1, Duration.ofDays(1), Clock.systemUTC());

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
        LocalWalrusOptions daily =
                new LocalWalrusOptions(directory, "127.0.0.1", 0, 1 << 20, Duration.ofDays(1), day100);

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
    void storesTheSameBytesOnceWhenManyComeTogether() throws Exception {
        try (LocalWalrus walrus = LocalWalrus.start(directory, 0);
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
