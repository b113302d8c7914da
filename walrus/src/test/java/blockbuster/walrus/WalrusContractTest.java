package blockbuster.walrus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Blockbuster relies on, of any Walrus that it is pointed at. */
abstract class WalrusContractTest {

    private static final BlobId NEVER_STORED = BlobId.ofBytes(new byte[32]);

    private final HttpClient http = HttpClient.newHttpClient();
    private final byte[] content = new byte[300_000];
    private WalrusClient client;

    @TempDir
    Path folder;

    abstract URI publisher();

    abstract URI aggregator();

    @BeforeEach
    void connect() {
        new Random().nextBytes(content);
        WalrusOptions options = WalrusOptions.of(publisher(), aggregator());
        client = new WalrusClient(options);
    }

    @AfterEach
    void disconnect() {
        client.close();
        http.close();
    }

    @Test
    void givesBackWhatWasStored() throws Exception {
        StoredBlob stored = client.store(content, 1);

        assertThat(stored.newlyCreated()).isTrue();
        assertThat(stored.sizeBytes()).isEqualTo(content.length);
        assertThat(client.read(stored.id())).isEqualTo(content);
        try (InputStream stream = client.open(stored.id())) {
            assertThat(stream.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void storesFilesUnderTheIdOfTheirContent() throws Exception {
        Path file = Files.write(folder.resolve("film.bin"), content);

        StoredBlob first = client.store(file, 1);
        StoredBlob second = client.store(content, 1);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.newlyCreated()).isFalse();
        assertThat(second.endEpoch()).isEqualTo(first.endEpoch());
    }

    @Test
    void readsRangesToTheByte() {
        BlobId id = client.store(content, 1).id();

        assertThat(client.readRange(id, 0, 1)).containsExactly(content[0]);
        assertThat(client.readRange(id, 1_000, 200_000)).isEqualTo(Arrays.copyOfRange(content, 1_000, 201_000));
        assertThat(client.readRange(id, content.length - 1, 1)).containsExactly(content[content.length - 1]);
    }

    @Test
    void refusesRangesBeyondTheEnd() {
        BlobId id = client.store(content, 1).id();

        assertThatThrownBy(() -> client.readRange(id, content.length - 1, 2))
                .isInstanceOf(RangeOutsideBlobException.class);
        assertThatThrownBy(() -> client.readRange(id, 1L << 40, 1)).isInstanceOf(RangeOutsideBlobException.class);
    }

    @Test
    void saysWhenThereIsNoSuchBlob() {
        try (WalrusClient hasty =
                new WalrusClient(WalrusOptions.of(publisher(), aggregator()).impatient(Duration.ofSeconds(20)))) {
            assertThatThrownBy(() -> hasty.read(NEVER_STORED)).isInstanceOf(BlobNotFoundException.class);
            assertThatThrownBy(() -> hasty.readRange(NEVER_STORED, 0, 10)).isInstanceOf(BlobNotFoundException.class);
            assertThatThrownBy(() -> hasty.open(NEVER_STORED)).isInstanceOf(BlobNotFoundException.class);
        }
    }

    @Test
    void answersClosedRangeHeaders() throws Exception {
        BlobId id = client.store(content, 1).id();

        HttpResponse<byte[]> part = get("/v1/blobs/" + id, "bytes=100-199");

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(content, 100, 200));
        assertThat(part.headers().firstValue("content-range")).hasValue("bytes 100-199/" + content.length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=-100", "bytes=0-1,5-6", "bytes=9-3", "bytes=0-99999999", "lines=0-1"})
    void refusesEveryOtherRangeHeader(String range) throws Exception {
        BlobId id = client.store(content, 1).id();

        assertThat(get("/v1/blobs/" + id, range).statusCode()).isEqualTo(416);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?start=0", "?length=1", "?start=0&length=0", "?start=-1&length=1", "?start=a&length=b"})
    void refusesIncompleteByteRanges(String query) throws Exception {
        BlobId id = client.store(content, 1).id();

        assertThat(get("/v1/blobs/" + id + "/byte-range" + query, null).statusCode())
                .isEqualTo(400);
    }

    @Test
    void tellsCachesAndBrowsersWhatTheyMayDo() throws Exception {
        BlobId id = client.store(content, 1).id();

        HttpResponse<byte[]> whole = get("/v1/blobs/" + id, null);

        assertThat(whole.headers().firstValue("etag")).hasValue('"' + id.value() + '"');
        assertThat(whole.headers().firstValue("cache-control")).hasValue("public, max-age=86400");
        assertThat(whole.headers().firstValue("access-control-allow-origin")).hasValue("*");
        assertThat(whole.headers().firstValue("x-content-type-options")).hasValue("nosniff");
    }

    @Test
    void announcesTheLengthToHead() throws Exception {
        BlobId id = client.store(content, 1).id();
        HttpRequest head = HttpRequest.newBuilder(aggregator().resolve("/v1/blobs/" + id))
                .HEAD()
                .build();

        HttpResponse<byte[]> response = http.send(head, BodyHandlers.ofByteArray());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValueAsLong("content-length")).hasValue(content.length);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void explainsMalformedRequestsInTheDaemonsShape() throws Exception {
        HttpResponse<byte[]> response = get("/v1/blobs/not-an-id", null);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(new String(response.body(), StandardCharsets.UTF_8))
                .contains("\"error\"", "\"code\":400", "\"message\"");
    }

    HttpResponse<byte[]> get(String path, String range) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(aggregator().resolve(path));
        if (range != null) {
            request.header("Range", range);
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }
}
