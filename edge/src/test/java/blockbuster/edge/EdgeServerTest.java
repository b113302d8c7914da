package blockbuster.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.walrus.BlobId;
import blockbuster.walrus.HashedRange;
import blockbuster.walrus.LocalWalrus;
import blockbuster.walrus.WalrusClient;
import blockbuster.walrus.WalrusUnavailableException;
import com.nimbusds.jose.JWSAlgorithm;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The edge on a real socket over a real local Walrus. */
class EdgeServerTest {

    private static final TestingFilm CONTENT = new TestingFilm();
    private static final int FILM_BYTES = TestingFilm.BYTES;
    private static final byte[] FILM = CONTENT.bytes();

    private static LocalWalrus walrus;
    private static WalrusClient walrusClient;
    private static BlobId film;

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger originReads = new AtomicInteger();
    private CountDownLatch originGate = new CountDownLatch(0);
    private EdgeServer edge;

    @BeforeAll
    static void store(@TempDir Path directory) {
        walrus = LocalWalrus.start(directory, 0);
        walrusClient = new WalrusClient(walrus.url(), walrus.url());
        film = walrusClient.store(FILM, 1).id();
    }

    @AfterAll
    static void stopWalrus() {
        walrusClient.close();
        walrus.close();
    }

    @BeforeEach
    void start() {
        edge = edge(options());
    }

    private static EdgeOptions options() {
        return EdgeOptions.of("127.0.0.1", 0, List.of(walrus.url()), TestingTokens.SECRET);
    }

    private EdgeServer edge(EdgeOptions options) {
        return EdgeServer.start(
                options,
                metrics -> range -> {
                    originReads.incrementAndGet();
                    awaitGate();
                    return read(range);
                },
                Clock.systemUTC());
    }

    private static byte[] read(HashedRange range) {
        return walrusClient.readRange(range.blob(), range.from(), range.length());
    }

    private void awaitGate() {
        try {
            originGate.await();
        } catch (InterruptedException interrupted) {
            throw new WalrusUnavailableException("interrupted", interrupted);
        }
    }

    @AfterEach
    void stop() {
        originGate.countDown();
        edge.close();
        http.close();
        assertThat(edge.memoryBytes()).isZero();
    }

    @Test
    void servesExactlyTheNamedBytes() throws Exception {
        HttpResponse<byte[]> response = get(film, 828, 500_827);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(Arrays.copyOfRange(FILM, 828, 500_828));
        assertThat(header(response, "cache-control")).isEqualTo("public, max-age=604800, immutable");
        assertThat(header(response, "etag")).isEqualTo("\"" + film + "-828-500827\"");
        assertThat(header(response, "accept-ranges")).isEqualTo("bytes");
        assertThat(header(response, "access-control-allow-origin")).isEqualTo("*");
        assertThat(header(response, "x-content-type-options")).isEqualTo("nosniff");
    }

    @Test
    void startsOnTheRealOrigin() throws Exception {
        try (EdgeServer real = EdgeServer.start(options())) {
            HttpResponse<byte[]> response = send(real, path(film, 0, 99), TestingTokens.valid());

            assertThat(response.body()).isEqualTo(Arrays.copyOf(FILM, 100));
            assertThat(real.isNativeTransport())
                    .isEqualTo(System.getProperty("os.name").equals("Linux"));
        }
    }

    @Test
    void readsASegmentFromWalrusOnce() throws Exception {
        get(film, 0, 999);
        HttpResponse<byte[]> again = get(film, 0, 999);

        assertThat(again.body()).isEqualTo(Arrays.copyOf(FILM, 1000));
        assertThat(originReads).hasValue(1);
    }

    @Test
    void readsOnceForManyViewersAtTheSameTime() throws Exception {
        originGate = new CountDownLatch(1);
        List<CompletableFuture<HttpResponse<byte[]>>> viewers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            viewers.add(http.sendAsync(
                    request(edge, path(film, 0, 99_999), TestingTokens.valid()), BodyHandlers.ofByteArray()));
        }
        // All have missed, so all wait for the one read.
        while (misses() < 50) {
            Thread.onSpinWait();
        }
        originGate.countDown();

        for (CompletableFuture<HttpResponse<byte[]>> viewer : viewers) {
            assertThat(viewer.get(20, TimeUnit.SECONDS).body()).isEqualTo(Arrays.copyOf(FILM, 100_000));
        }
        assertThat(originReads).hasValue(1);
    }

    @Test
    void keepsItsMemoryWithinTheBound() throws Exception {
        int segment = 64 << 10;
        long bound = 16L * segment;
        edge.close();
        edge = edge(options().withMemory(bound, segment));
        List<CompletableFuture<HttpResponse<byte[]>>> answers = new ArrayList<>();

        long highest = 0;
        for (int i = 0; i < FILM_BYTES / segment; i++) {
            String path = path(film, (long) i * segment, (long) (i + 1) * segment - 1);
            answers.add(http.sendAsync(request(edge, path, TestingTokens.valid()), BodyHandlers.ofByteArray()));
            highest = Math.max(highest, edge.memoryBytes());
        }
        for (int i = 0; i < answers.size(); i++) {
            HttpResponse<byte[]> answer = answers.get(i).get(20, TimeUnit.SECONDS);
            highest = Math.max(highest, edge.memoryBytes());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(FILM, i * segment, (i + 1) * segment));
        }

        assertThat(highest).isBetween(1L, bound);
    }

    @Test
    void cutsRangesOutOfASegment() throws Exception {
        HttpResponse<byte[]> part = get(film, 1000, 1999, "Range", "bytes=10-19");

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(FILM, 1010, 1020));
        assertThat(header(part, "content-range")).isEqualTo("bytes 10-19/1000");
        assertThat(get(film, 1000, 1999, "Range", "bytes=0-").statusCode()).isEqualTo(206);

        HttpResponse<byte[]> beyond = get(film, 1000, 1999, "Range", "bytes=1000-");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(header(beyond, "content-range")).isEqualTo("bytes */1000");
    }

    @Test
    void sparesBytesThatTheViewerHas() throws Exception {
        String etag = "\"" + film + "-0-9\"";

        HttpResponse<byte[]> same = get(film, 0, 9, "If-None-Match", "\"other\", " + etag);
        HttpResponse<byte[]> other = get(film, 0, 9, "If-None-Match", "\"other\"");

        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(header(same, "etag")).isEqualTo(etag);
        assertThat(same.body()).isEmpty();
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @Test
    void sendsTheWholeWhenTheRangeIsOfSomethingElse() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(edge, path(film, 0, 9), TestingTokens.valid()))
                .header("Range", "bytes=0-1")
                .header("If-Range", "\"other\"")
                .build();

        assertThat(http.send(request, BodyHandlers.ofByteArray()).statusCode()).isEqualTo(200);
    }

    @Test
    void announcesTheLengthToHead() throws Exception {
        HttpRequest head = HttpRequest.newBuilder(uri(edge, path(film, 0, 4_999), TestingTokens.valid()))
                .HEAD()
                .build();

        HttpResponse<byte[]> response = http.send(head, BodyHandlers.ofByteArray());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "content-length")).isEqualTo("5000");
        assertThat(response.body()).isEmpty();
    }

    @Test
    void ignoresRangesOfHead() throws Exception {
        HttpRequest head = HttpRequest.newBuilder(uri(edge, path(film, 0, 4_999), TestingTokens.valid()))
                .header("Range", "bytes=0-9")
                .HEAD()
                .build();

        HttpResponse<byte[]> response = http.send(head, BodyHandlers.ofByteArray());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "content-length")).isEqualTo("5000");
    }

    @Test
    void sendsRangesThatCrossItsPiecesOfMemory() throws Exception {
        int piece = SlabPool.SLAB_BYTES;
        for (int[] range : new int[][] {
            {0, piece - 1}, {piece - 1, piece}, {piece, piece}, {5, 3 * piece + 5}, {2 * piece, 3 * piece - 1}
        }) {
            HttpResponse<byte[]> part = get(film, 100, 100 + 4L * piece, "Range", "bytes=" + range[0] + "-" + range[1]);

            assertThat(part.statusCode()).isEqualTo(206);
            assertThat(part.body()).isEqualTo(CONTENT.bytes(100 + range[0], 100 + range[1]));
        }
        assertThat(originReads).hasValue(1);
    }

    @Test
    void refusesAnAddressWhoseHashTheServerDidNotVouchFor() throws Exception {
        String path = path(film, 0, 9);
        String token = "?t=" + TestingTokens.valid();
        String otherHash =
                CONTENT.seal(film, 0, 9).replace(CONTENT.range(film, 0, 9).sha256Hex(), "0".repeat(64));

        for (String query : List.of(token, token + "&" + otherHash, token + "&" + CONTENT.seal(film, 0, 8))) {
            URI address = URI.create("http://127.0.0.1:" + edge.port() + path + query);
            HttpResponse<byte[]> response =
                    http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
            assertProblem(response, 403, "segment-unsealed");
        }
        assertThat(originReads).hasValue(0);
    }

    @Test
    void asksForATokenBeforeAnythingElse() throws Exception {
        String expired = TestingTokens.sign(
                JWSAlgorithm.HS256,
                TestingTokens.claims(Instant.now().minusSeconds(1)).build(),
                TestingTokens.SECRET);

        assertProblem(send(edge, path(film, 0, 9), null), 401, "token-missing");
        assertProblem(send(edge, path(film, 0, 9), expired), 401, "token-expired");
        assertProblem(send(edge, path(film, 0, 9), "a.b.c"), 403, "token-invalid");
        assertProblem(send(edge, "/b/nonsense", null), 401, "token-missing");
        assertThat(originReads).hasValue(0);
    }

    @Test
    void saysWhenThereIsNoSuchSegment() throws Exception {
        BlobId unknown = BlobId.ofBytes(new byte[32]);
        BlobId shorter = walrusClient.store(CONTENT.bytes(0, FILM_BYTES - 4), 1).id();

        assertProblem(send(edge, path(unknown, 0, 9), TestingTokens.valid()), 404, "segment-not-found");
        assertProblem(send(edge, path(unknown, 0, 9), TestingTokens.valid()), 404, "segment-not-found");
        assertThat(originReads).as("the second answer comes from memory").hasValue(1);
        assertProblem(
                send(edge, path(shorter, FILM_BYTES - 5, FILM_BYTES - 1), TestingTokens.valid()),
                404,
                "segment-not-found");
        assertProblem(send(edge, "/b/" + film + "/0-9.mp4", TestingTokens.valid()), 404, "segment-not-found");
    }

    @Test
    void refusesRangesThatAreNoSegments() throws Exception {
        assertProblem(send(edge, path(film, 9, 8), TestingTokens.valid()), 400, "segment-range");
        assertProblem(send(edge, path(film, 0, 32 << 20), TestingTokens.valid()), 400, "segment-range");
        assertThat(originReads).hasValue(0);
    }

    @Test
    void triesAgainAfterTheOriginFailed() throws Exception {
        edge.close();
        AtomicInteger calls = new AtomicInteger();
        edge = EdgeServer.start(
                options(),
                metrics -> range -> {
                    if (calls.getAndIncrement() == 0) {
                        throw new WalrusUnavailableException("away");
                    }
                    return read(range);
                },
                Clock.systemUTC());

        HttpResponse<byte[]> away = send(edge, path(film, 0, 9), TestingTokens.valid());
        assertProblem(away, 503, "origin-unavailable");
        assertThat(header(away, "retry-after")).isEqualTo("1");
        assertThat(send(edge, path(film, 0, 9), TestingTokens.valid()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesNewViewersAndFinishesAnswersUnderWayWhenItCloses() throws Exception {
        originGate = new CountDownLatch(1);
        CompletableFuture<HttpResponse<byte[]>> viewer =
                http.sendAsync(request(edge, path(film, 0, 9_999), TestingTokens.valid()), BodyHandlers.ofByteArray());
        while (originReads.get() == 0) {
            Thread.onSpinWait();
        }

        Thread closing = Thread.ofVirtual().start(edge::close);
        while (acceptsConnections()) {
            Thread.onSpinWait();
        }
        assertThat(closing.isAlive()).as("waits for the answer under way").isTrue();
        originGate.countDown();

        assertThat(viewer.get(20, TimeUnit.SECONDS).body()).isEqualTo(Arrays.copyOf(FILM, 10_000));
        assertThat(closing.join(Duration.ofSeconds(20))).isTrue();
    }

    private boolean acceptsConnections() {
        try (Socket viewer = new Socket("127.0.0.1", edge.port())) {
            return viewer.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    @Test
    void freesWhatWasMeantForAViewerWhoLeft() throws Exception {
        try (Socket viewer = new Socket("127.0.0.1", edge.port())) {
            String request = "GET " + CONTENT.address(film, 0, FILM_BYTES - 1) + " HTTP/1.1\r\nHost: edge\r\n\r\n";
            viewer.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(viewer.getInputStream().readNBytes(10_000)).hasSize(10_000);
            assertThat(edge.memoryBytes()).isEqualTo(FILM_BYTES);
        }

        edge.close();

        assertThat(edge.memoryBytes()).isZero();
    }

    @Test
    void answersHealthAndMetricsAndPreflight() throws Exception {
        get(film, 0, 9);
        get(film, 0, 9);

        assertThat(text("/health")).isEqualTo("{\"status\":\"UP\"}");
        assertThat(text("/ready")).isEqualTo("{\"status\":\"READY\"}");
        assertThat(text("/metrics"))
                .contains(
                        "edge_cache_hits_total 1.0\n",
                        "edge_cache_misses_total 1.0\n",
                        "edge_sent_bytes_total 20.0\n",
                        "edge_deliveries_seconds_count 2",
                        "jvm_memory_used_bytes{");
        HttpRequest options = HttpRequest.newBuilder(uri(edge, path(film, 0, 9), null))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<byte[]> preflight = http.send(options, BodyHandlers.ofByteArray());
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(header(preflight, "access-control-allow-headers")).contains("Range");
    }

    @Test
    void refusesOtherMethodsAndPaths() throws Exception {
        HttpRequest post = HttpRequest.newBuilder(uri(edge, path(film, 0, 9), TestingTokens.valid()))
                .POST(HttpRequest.BodyPublishers.ofString("x"))
                .build();

        HttpResponse<byte[]> response = http.send(post, BodyHandlers.ofByteArray());

        assertProblem(response, 405, "method-not-allowed");
        assertThat(header(response, "allow")).contains("GET");
        assertProblem(send(edge, "/", null), 404, "segment-not-found");
    }

    @Test
    void saysWhenItsPortIsTaken() {
        EdgeOptions samePort = EdgeOptions.of("127.0.0.1", edge.port(), List.of(walrus.url()), TestingTokens.SECRET);

        assertThatThrownBy(() -> EdgeServer.start(samePort))
                .isInstanceOf(EdgeException.class)
                .hasMessageContaining(Integer.toString(edge.port()));
    }

    private long misses() throws Exception {
        return TestingMetrics.value(http, uri(edge, "/metrics", null), "edge_cache_misses_total");
    }

    private static void assertProblem(HttpResponse<byte[]> response, int status, String slug) {
        String body = new String(response.body(), StandardCharsets.UTF_8);
        assertThat(response.statusCode()).as(body).isEqualTo(status);
        assertThat(header(response, "content-type")).isEqualTo("application/problem+json");
        assertThat(header(response, "cache-control")).isEqualTo("no-store");
        assertThat(header(response, "access-control-allow-origin")).isEqualTo("*");
        assertThat(body).contains("\"type\":\"/problems/" + slug + "\"", "\"status\":" + status, "\"detail\":");
    }

    private String text(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(uri(edge, path, null)).build(), BodyHandlers.ofString())
                .body();
    }

    private HttpResponse<byte[]> get(BlobId blob, long from, long to, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(edge, path(blob, from, to), TestingTokens.valid()));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> send(EdgeServer to, String path, String token) throws Exception {
        return http.send(request(to, path, token), BodyHandlers.ofByteArray());
    }

    private static HttpRequest request(EdgeServer to, String path, String token) {
        return HttpRequest.newBuilder(uri(to, path, token)).build();
    }

    private static URI uri(EdgeServer to, String path, String token) {
        String query = token == null ? "" : "?t=" + token + seal(path);
        return URI.create("http://127.0.0.1:" + to.port() + path + query);
    }

    /** Whatever names a range of the film gets its seal. */
    private static String seal(String path) {
        return SegmentPath.parse(path, FILM_BYTES) instanceof SegmentPath.Found(SegmentKey key)
                ? "&" + CONTENT.seal(key.blob(), key.from(), key.to())
                : "";
    }

    private static String path(BlobId blob, long from, long to) {
        return TestingFilm.path(blob, from, to);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
