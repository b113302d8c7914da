package blockbuster.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.walrus.BlobId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edge that speaks TLS itself. */
class EdgeTlsTest {

    private static final TestingFilm FILM = new TestingFilm();
    private static final BlobId BLOB = BlobId.ofBytes(new byte[32]);

    @TempDir
    private Path folder;

    private final TestingAggregator aggregator = new TestingAggregator(FILM);
    private TestingCertificate first;
    private EdgeServer edge;

    @BeforeEach
    void start() throws Exception {
        first = TestingCertificate.make(folder.resolve("first.p12"));
        TlsFiles files = new TlsFiles(folder.resolve("cert.pem"), folder.resolve("key.pem"));
        first.write(files);
        edge = EdgeServer.start(EdgeOptions.of("127.0.0.1", 0, List.of(aggregator.url()), TestingTokens.SECRET)
                .withTls(files));
    }

    @AfterEach
    void stop() {
        edge.close();
        aggregator.close();
    }

    @Test
    void servesHttp2OverTls13() throws Exception {
        try (HttpClient http = client(first)) {
            HttpResponse<byte[]> answer = get(http, 0, 2_999_999);

            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
            assertThat(answer.body()).isEqualTo(FILM.bytes(0, 2_999_999));
        }
    }

    @Test
    void servesHttp11ToThoseWhoWantIt() throws Exception {
        try (HttpClient http = HttpClient.newBuilder()
                .sslContext(first.trusting())
                .version(HttpClient.Version.HTTP_1_1)
                .build()) {
            HttpResponse<byte[]> answer = get(http, 5, 900_000);

            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
            assertThat(answer.body()).isEqualTo(FILM.bytes(5, 900_000));
        }
    }

    @Test
    void refusesOlderTls() throws Exception {
        try (SSLSocket socket =
                (SSLSocket) first.trusting().getSocketFactory().createSocket("127.0.0.1", edge.port())) {
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});

            assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void usesANewCertificateWithoutARestartAndIgnoresABrokenOne() throws Exception {
        TestingCertificate second = TestingCertificate.make(folder.resolve("second.p12"));
        try (HttpClient early = client(first)) {
            get(early, 0, 9);
            Files.writeString(folder.resolve("cert.pem"), "half a certif");
            Files.writeString(folder.resolve("key.pem"), "");
            assertThat(shown(first)).isEqualTo(first.certificate());

            second.write(new TlsFiles(folder.resolve("cert.pem"), folder.resolve("key.pem")));
            while (!shown(second, first).equals(second.certificate())) {
                Thread.onSpinWait();
            }

            assertThat(get(early, 0, 9).body()).as("connections go on").isEqualTo(FILM.bytes(0, 9));
            try (HttpClient late = client(second)) {
                assertThat(get(late, 0, 9).body()).isEqualTo(FILM.bytes(0, 9));
            }
        }
    }

    private X509Certificate shown(TestingCertificate... trusted) throws Exception {
        try (SSLSocket socket = (SSLSocket)
                TestingCertificate.trusting(trusted).getSocketFactory().createSocket("127.0.0.1", edge.port())) {
            socket.startHandshake();
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        }
    }

    private static HttpClient client(TestingCertificate trusted) throws Exception {
        return HttpClient.newBuilder().sslContext(trusted.trusting()).build();
    }

    private HttpResponse<byte[]> get(HttpClient http, long from, long to) throws IOException, InterruptedException {
        URI address = URI.create("https://127.0.0.1:" + edge.port() + FILM.address(BLOB, from, to));
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
    }
}
