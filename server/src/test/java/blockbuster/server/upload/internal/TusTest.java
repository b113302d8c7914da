package blockbuster.server.upload.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import blockbuster.server.ServerTest;
import blockbuster.sui.crypto.Ed25519KeyPair;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The protocol over HTTP; no job takes up what arrives. */
@TestPropertySource(
        properties = {
            "blockbuster.upload.max-size=1MB",
            "blockbuster.upload.in-flight=2MB",
            "blockbuster.upload.per-day=3MB"
        })
class TusTest extends ServerTest {

    private static final String TUS = "/api/v1/uploads/tus";
    private static final MediaType BODY = MediaType.parseMediaType("application/offset+octet-stream");
    private static final int MEGABYTE = 1 << 20;

    @Autowired
    private Uploads uploads;

    @Autowired
    private Receptions receptions;

    @Autowired
    private UploadFolders folders;

    @Autowired
    private UploadJanitor janitor;

    private final Ed25519KeyPair creator = wallet();
    private final byte[] film = new byte[300_000];
    private String token;

    @BeforeEach
    void register() {
        chain.register(creator.address(), "Ann");
        token = login(creator);
        new Random(4).nextBytes(film);
    }

    @Test
    void tellsStrangersWhatItCanDo() {
        http.options()
                .uri(TUS)
                .exchange()
                .expectStatus()
                .isNoContent()
                .expectHeader()
                .valueEquals("Tus-Resumable", "1.0.0")
                .expectHeader()
                .valueEquals("Tus-Version", "1.0.0")
                .expectHeader()
                .valueEquals("Tus-Extension", "creation,creation-with-upload,checksum,expiration,termination")
                .expectHeader()
                .valueEquals("Tus-Max-Size", "1048576")
                .expectHeader()
                .valueEquals("Tus-Checksum-Algorithm", "sha1,sha256");
    }

    @Test
    void takesAFileInParts() throws Exception {
        var upload = create(film.length, "");
        assertOffset(upload, 0);

        assertThat(received(patch(upload, 0, part(0, 100_000)))).isEqualTo(100_000);
        assertOffset(upload, 100_000);
        assertThat(received(patch(upload, 100_000, part(100_000, 300_000)))).isEqualTo(300_000);

        assertArrivedWhole(upload);
        assertOffset(upload, 300_000);
        assertThat(received(patch(upload, 300_000, new byte[0]))).isEqualTo(300_000);
    }

    @Test
    void takesABeginningWithTheAnnouncement() throws Exception {
        var upload = http.post()
                .uri(TUS)
                .header("Authorization", "Bearer " + token)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", "300000")
                .header("Upload-Metadata", metadata(""))
                .contentType(BODY)
                .body(film)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Upload-Offset", "300000")
                .returnResult()
                .getResponseHeaders()
                .getLocation();

        assertArrivedWhole(upload);
    }

    @Test
    void tellsTheMetadataBack() {
        var upload = create(10, "");

        head(upload)
                .expectHeader()
                .valueEquals("Upload-Metadata", metadata(""))
                .expectHeader()
                .valueEquals("Upload-Length", "10");
        assertThat(uploads.find(id(upload)).orElseThrow().details().title()).isEqualTo("Änne");
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        refused(tryCreate(10, "title w7Q="), 400, "invalid-request");
        refused(tryCreate(10, "title *"), 400, "invalid-request");
        refused(tryCreate(10, metadata(",sha256 " + base64("short"))), 400, "invalid-request");
        refused(tryCreate(10, metadata(",year " + base64("soon"))), 400, "invalid-request");
        refused(tryCreate(10, metadata(",year " + base64("1869"))), 400, "invalid-request");
        refused(tryCreate(MEGABYTE + 1, metadata("")), 413, "file-too-large");
        var upload = create(10, "");
        refused(patch(upload, 5, new byte[5]), 409, "wrong-offset");
        refused(patch(upload, 0, new byte[11]), 413, "wrong-length");
        refused(patch(upload, 0, new byte[10], "md5 " + base64("x")), 400, "invalid-request");
        refused(
                request(HttpMethod.PATCH, upload)
                        .header("Upload-Offset", "0")
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .body(new byte[10])
                        .exchange(),
                415,
                "unsupported-media-type");
        refused(
                http.head()
                        .uri(upload)
                        .header("Authorization", "Bearer " + token)
                        .exchange(),
                412);
        assertOffset(upload, 0);
    }

    @Test
    void hidesUploadsFromOthers() {
        var upload = create(10, "");
        token = login(wallet());

        refused(head(upload), 404);
        refused(patch(upload, 0, new byte[10]), 404, "not-found");
        refused(request(HttpMethod.DELETE, upload).exchange(), 404, "not-found");
    }

    @Test
    void keepsNothingOfAPartThatWasDamaged() throws Exception {
        var upload = create(film.length, "");
        var damaged = part(0, 100_000);
        damaged[7]++;
        var sha1 = "sha1 " + base64(MessageDigest.getInstance("SHA-1").digest(part(0, 100_000)));

        refused(patch(upload, 0, damaged, sha1), 460, "checksum-mismatch");
        assertOffset(upload, 0);
        assertThat(received(patch(upload, 0, part(0, 100_000), sha1))).isEqualTo(100_000);
        var sha256 = "sha256 " + base64(MessageDigest.getInstance("SHA-256").digest(part(100_000, 300_000)));
        assertThat(received(patch(upload, 100_000, part(100_000, 300_000), sha256)))
                .isEqualTo(300_000);

        assertArrivedWhole(upload);
    }

    @Test
    void comparesTheWholeFileWithTheAnnouncedHash() throws Exception {
        var right = create(film.length, ",sha256 " + base64(sha256(film)));
        var wrong = create(film.length, ",sha256 " + base64(sha256(new byte[1])));

        patch(right, 0, film).expectStatus().isNoContent();
        refused(patch(wrong, 0, film), 460, "checksum-mismatch");

        assertArrivedWhole(right);
        var refused = uploads.find(id(wrong)).orElseThrow();
        assertThat(refused.state()).isEqualTo(UploadState.REFUSED);
        assertThat(refused.error().orElseThrow().type()).isEqualTo("checksum-mismatch");
        assertThat(folders.of(id(wrong)).path()).doesNotExist();
        refused(head(wrong), 410);
    }

    @Test
    void keepsWhatArrivedBeforeTheConnectionBroke() throws Exception {
        var upload = create(film.length, "");
        try (var socket = openPatch(upload)) {
            socket.getOutputStream().write(part(0, 100_000));
        }

        await().until(() -> receptions.find(id(upload)).orElseThrow().receivedBytes() == 100_000);
        patch(upload, 100_000, part(100_000, 300_000)).expectStatus().isNoContent();

        assertArrivedWhole(upload);
    }

    @Test
    void letsANewerRequestTakeOverFromALostOne() throws Exception {
        var upload = create(film.length, "");
        try (var socket = openPatch(upload)) {
            socket.getOutputStream().write(part(0, 100_000));
            await().until(() -> Files.exists(folders.of(id(upload)).incoming())
                    && Files.size(folders.of(id(upload)).incoming()) == 100_000);
            assertOffset(upload, 100_000);
            patch(upload, 100_000, part(100_000, 200_000)).expectStatus().isNoContent();

            socket.getOutputStream().write(new byte[100_000]);
            assertThat(statusLine(socket)).contains("409");
        }
        patch(upload, 200_000, part(200_000, 300_000)).expectStatus().isNoContent();

        assertArrivedWhole(upload);
    }

    @Test
    void cutsOffWhatWasNotSafeWhenTheServerWasKilled() throws Exception {
        var upload = create(film.length, "");
        patch(upload, 0, part(0, 100_000)).expectStatus().isNoContent();
        Files.write(folders.of(id(upload)).incoming(), new byte[50_000], StandardOpenOption.APPEND);

        assertOffset(upload, 100_000);
        patch(upload, 100_000, part(100_000, 300_000)).expectStatus().isNoContent();

        assertArrivedWhole(upload);
    }

    @Test
    void startsAgainWhenTheBytesAreGone() throws Exception {
        var upload = create(film.length, "");
        patch(upload, 0, part(0, 100_000)).expectStatus().isNoContent();
        Files.delete(folders.of(id(upload)).incoming());

        assertOffset(upload, 0);
        patch(upload, 0, film).expectStatus().isNoContent();

        assertArrivedWhole(upload);
    }

    @Test
    void beginsTheJobOfAFileThatWasWholeWhenTheServerWasKilled() throws Exception {
        var renamed = killedBeforeItsJob();
        Files.move(folders.of(renamed).incoming(), folders.of(renamed).source());
        var whole = killedBeforeItsJob();

        assertOffset(URI.create(TUS + "/" + renamed), film.length);
        janitor.clean();

        assertArrivedWhole(URI.create(TUS + "/" + renamed));
        assertArrivedWhole(URI.create(TUS + "/" + whole));
    }

    /** All bytes are safe, and nothing else happened. */
    private UUID killedBeforeItsJob() throws IOException {
        var id = id(create(film.length, ""));
        var digest = ResumableSha256.fresh();
        digest.update(film, film.length);
        Files.createDirectories(folders.of(id).path());
        Files.write(folders.of(id).incoming(), film);
        assertThat(receptions.save(id, 0, film.length, digest.state())).isTrue();
        return id;
    }

    @Test
    void expiresADayAfterTheLastByte() {
        var upload = create(film.length, "");
        clock.advance(Duration.ofHours(23));
        patch(upload, 0, part(0, 100_000)).expectStatus().isNoContent();
        clock.advance(Duration.ofHours(23));
        token = login(creator);
        janitor.clean();
        head(upload)
                .expectStatus()
                .isOk()
                .expectHeader()
                .value("Upload-Expires", expires -> assertThat(expires).matches("\\w{3}, \\d\\d \\w{3} \\d{4} .* GMT"));

        clock.advance(Duration.ofHours(1));
        refused(head(upload), 410);
        janitor.clean();

        refused(patch(upload, 100_000, part(100_000, 300_000)), 410, "upload-gone");
        assertThat(folders.of(id(upload)).path()).doesNotExist();
    }

    @Test
    void cancelsAnUpload() {
        var upload = create(film.length, "");
        patch(upload, 0, part(0, 100_000)).expectStatus().isNoContent();

        request(HttpMethod.POST, upload)
                .header("X-HTTP-Method-Override", "DELETE")
                .exchange()
                .expectStatus()
                .isNoContent();

        refused(head(upload), 410);
        assertThat(folders.of(id(upload)).path()).doesNotExist();
        var whole = create(film.length, "");
        patch(whole, 0, film).expectStatus().isNoContent();
        request(HttpMethod.DELETE, whole).exchange().expectStatus().isNoContent();
        refused(head(whole), 410);
    }

    @Test
    void limitsWhatACreatorSends() {
        var first = create(MEGABYTE, "");
        var second = create(MEGABYTE, "");
        refused(tryCreate(1, metadata("")), 429, "upload-quota-in-flight");

        patch(first, 0, new byte[MEGABYTE]).expectStatus().isNoContent();
        create(MEGABYTE, "");
        clock.advance(Duration.ofMinutes(1));
        patch(second, 0, new byte[MEGABYTE]).expectStatus().isNoContent();
        refused(tryCreate(1, metadata("")), 429, "upload-quota-day");

        clock.advance(Duration.ofDays(1));
        token = login(creator);
        create(1, "");
    }

    private URI create(int size, String moreMetadata) {
        return tryCreate(size, metadata(moreMetadata))
                .expectStatus()
                .isCreated()
                .returnResult()
                .getResponseHeaders()
                .getLocation();
    }

    private RestTestClient.ResponseSpec tryCreate(int size, String metadata) {
        return http.post()
                .uri(TUS)
                .header("Authorization", "Bearer " + token)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", String.valueOf(size))
                .header("Upload-Metadata", metadata)
                .exchange();
    }

    private static String metadata(String more) {
        return "title " + base64("Änne") + ",genre " + base64("drama") + ",language " + base64("en") + ",filename "
                + base64("film.mp4") + more;
    }

    private RestTestClient.ResponseSpec patch(URI upload, long offset, byte[] body) {
        return patch(upload, offset, body, null);
    }

    private RestTestClient.ResponseSpec patch(URI upload, long offset, byte[] body, String checksum) {
        var request = request(HttpMethod.PATCH, upload).header("Upload-Offset", String.valueOf(offset));
        if (checksum != null) {
            request = request.header("Upload-Checksum", checksum);
        }
        return request.contentType(BODY).body(body).exchange();
    }

    private RestTestClient.RequestBodySpec request(HttpMethod method, URI upload) {
        return http.method(method)
                .uri(upload)
                .header("Authorization", "Bearer " + token)
                .header("Tus-Resumable", "1.0.0");
    }

    private RestTestClient.ResponseSpec head(URI upload) {
        return request(HttpMethod.HEAD, upload).exchange();
    }

    private void assertOffset(URI upload, long offset) {
        head(upload)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Upload-Offset", String.valueOf(offset))
                .expectHeader()
                .valueEquals("Cache-Control", "no-store");
    }

    private void assertArrivedWhole(URI upload) throws Exception {
        var arrived = uploads.find(id(upload)).orElseThrow();
        assertThat(arrived.state()).isEqualTo(UploadState.PROBING);
        assertThat(arrived.sha256()).contains(sha256(film));
        assertThat(Files.readAllBytes(folders.of(id(upload)).source())).isEqualTo(film);
    }

    private static long received(RestTestClient.ResponseSpec response) {
        var headers = response.expectStatus().isNoContent().returnResult().getResponseHeaders();
        return Long.parseLong(headers.getFirst("Upload-Offset"));
    }

    /** A request that has the server's ear and has sent nothing of its body. */
    private Socket openPatch(URI upload) throws IOException {
        var server = URI.create(base());
        var socket = new Socket(server.getHost(), server.getPort());
        var head = "PATCH " + upload.getPath() + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: " + BODY + "\r\nContent-Length: "
                + film.length + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(US_ASCII));
        return socket;
    }

    private static String statusLine(Socket socket) throws IOException {
        return new java.io.BufferedReader(new java.io.InputStreamReader(socket.getInputStream(), US_ASCII)).readLine();
    }

    private byte[] part(int from, int to) {
        return Arrays.copyOfRange(film, from, to);
    }

    private static UUID id(URI upload) {
        return UUID.fromString(upload.getPath().substring(TUS.length() + 1));
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static String base64(String text) {
        return base64(text.getBytes(UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static void refused(RestTestClient.ResponseSpec response, int status) {
        response.expectStatus().isEqualTo(status);
    }

    private static void refused(RestTestClient.ResponseSpec response, int status, String type) {
        response.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/" + type);
    }
}
