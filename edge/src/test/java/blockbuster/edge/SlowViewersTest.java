package blockbuster.edge;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.walrus.BlobId;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Viewers who ask for much and take nothing. */
class SlowViewersTest {

    private static final TestingFilm FILM = new TestingFilm();
    private static final BlobId BLOB = BlobId.ofBytes(new byte[32]);
    private static final int SEGMENT = TestingFilm.BYTES / 2;
    private static final long MEMORY = 8L * SEGMENT;
    private static final int VIEWERS = 24;
    private static final int STATUS_LINE = "HTTP/1.1 200".length();

    private final TestingAggregator aggregator = new TestingAggregator(FILM);
    private final List<Socket> viewers = new ArrayList<>();

    @AfterEach
    void stop() {
        aggregator.close();
    }

    @Test
    void getNoMoreMemoryThanTheEdgeMayUse() throws Exception {
        try (EdgeServer edge = EdgeServer.start(options());
                HttpClient http = HttpClient.newHttpClient()) {
            for (int i = 0; i < VIEWERS; i++) {
                viewers.add(ask(connect(edge), i));
                assertThat(edge.memoryBytes()).isLessThanOrEqualTo(MEMORY);
            }
            for (Socket viewer : viewers) {
                assertThat(status(viewer)).isIn("HTTP/1.1 200", "HTTP/1.1 503");
                assertThat(edge.memoryBytes()).isLessThanOrEqualTo(MEMORY);
            }
            leave();

            while (sendingBytes("http", edge, http) > 0) {
                Thread.onSpinWait();
            }
            URI another = URI.create("http://127.0.0.1:" + edge.port() + FILM.address(BLOB, VIEWERS, SEGMENT - 1));
            assertThat(http.send(HttpRequest.newBuilder(another).build(), BodyHandlers.ofByteArray())
                            .body())
                    .isEqualTo(FILM.bytes(VIEWERS, SEGMENT - 1));
        }
    }

    @Test
    void getOnePieceEachAtATimeWithTls(@TempDir Path folder) throws Exception {
        TestingCertificate certificate = TestingCertificate.make(folder.resolve("edge.p12"));
        TlsFiles files = new TlsFiles(folder.resolve("cert.pem"), folder.resolve("key.pem"));
        certificate.write(files);
        SSLContext trusting = certificate.trusting();
        try (EdgeServer edge = EdgeServer.start(options().withTls(files));
                HttpClient http = HttpClient.newBuilder().sslContext(trusting).build()) {
            for (int i = 0; i < VIEWERS; i++) {
                SSLSocket viewer = (SSLSocket)
                        trusting.getSocketFactory().createSocket(connect(edge), "127.0.0.1", edge.port(), true);
                viewers.add(ask(viewer, 0));
                assertThat(status(viewer)).isEqualTo("HTTP/1.1 200");
            }

            assertThat(sendingBytes("https", edge, http)).isBetween(1L, (long) VIEWERS * Delivery.PIECE_BYTES);
            assertThat(edge.memoryBytes()).isLessThanOrEqualTo(2L * SEGMENT);

            leave();
            while (sendingBytes("https", edge, http) > 0) {
                Thread.onSpinWait();
            }
        }
    }

    private EdgeOptions options() {
        return EdgeOptions.of("127.0.0.1", 0, List.of(aggregator.url()), TestingTokens.SECRET)
                .withMemory(MEMORY, SEGMENT);
    }

    /** With as small a window as the system gives. */
    private static Socket connect(EdgeServer edge) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(1);
        socket.connect(new InetSocketAddress("127.0.0.1", edge.port()));
        return socket;
    }

    /** Everybody asks for another segment. */
    private static Socket ask(Socket viewer, int from) throws IOException {
        String request = "GET " + FILM.address(BLOB, from, SEGMENT - 1) + " HTTP/1.1\r\nHost: edge\r\n\r\n";
        viewer.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return viewer;
    }

    private static String status(Socket viewer) throws IOException {
        return new String(viewer.getInputStream().readNBytes(STATUS_LINE), StandardCharsets.US_ASCII);
    }

    private void leave() throws IOException {
        for (Socket viewer : viewers) {
            viewer.close();
        }
    }

    private static long sendingBytes(String scheme, EdgeServer edge, HttpClient http) throws Exception {
        URI metrics = URI.create(scheme + "://127.0.0.1:" + edge.port() + "/metrics");
        return TestingMetrics.value(http, metrics, "edge_sending_bytes");
    }
}
