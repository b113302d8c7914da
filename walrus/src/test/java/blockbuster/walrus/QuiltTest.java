package blockbuster.walrus;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.walrus.Daemon.Part;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class QuiltTest {

    private LocalWalrus walrus;
    private Daemon daemon;

    @TempDir
    Path directory;

    @BeforeEach
    void start() {
        walrus = LocalWalrus.start(directory, 0);
        daemon = Daemon.of(walrus);
    }

    @AfterEach
    void stop() {
        daemon.close();
        walrus.close();
    }

    @Test
    void givesBackEveryFileByNameAndByPatch() {
        byte[] large = new byte[300_000];
        new Random(7).nextBytes(large);
        // Line ends and dashes that look like the start of a delimiter.
        byte[] tricky = "\r\n------walrus-tes\r\n--\r\n".getBytes(StandardCharsets.UTF_8);
        List<Part> parts =
                List.of(new Part("poster.jpg", large), new Part("empty", ""), new Part("ünï code.vtt", tricky));

        JsonNode stored = Daemon.json(daemon.putQuilt("?epochs=3", parts)).path("storedQuiltBlobs");

        assertThat(stored).hasSize(3);
        for (JsonNode patch : stored) {
            byte[] expected = parts.stream()
                    .filter(part -> part.name().equals(patch.path("identifier").stringValue()))
                    .findFirst()
                    .orElseThrow()
                    .content();
            HttpResponse<byte[]> read = daemon.get(
                    "/v1/blobs/by-quilt-patch-id/" + patch.path("quiltPatchId").stringValue());
            assertThat(read.body()).isEqualTo(expected);
        }
        String quilt = quiltId(daemon.putQuilt("", parts));
        assertThat(daemon.get("/v1/blobs/by-quilt-id/" + quilt + "/%C3%BCn%C3%AF%20code.vtt")
                        .body())
                .isEqualTo(tricky);
    }

    @Test
    void turnsTagsIntoHeadersAndListsThem() {
        String metadata = "[{\"identifier\":\"p.jpg\",\"tags\":{\"content-type\":\"image/jpeg\",\"by\":\"ann\"}}]";
        String quilt =
                quiltId(daemon.putQuilt("", List.of(new Part("p.jpg", "JPEG"), new Part("_metadata", metadata))));

        HttpResponse<byte[]> read = daemon.get("/v1/blobs/by-quilt-id/" + quilt + "/p.jpg");
        JsonNode listed = Daemon.json(daemon.get("/v1/quilts/" + quilt + "/patches"));

        assertThat(read.headers().firstValue("content-type")).hasValue("image/jpeg");
        assertThat(read.headers().firstValue("x-quilt-patch-identifier")).hasValue("p.jpg");
        assertThat(read.headers().firstValue("etag")).hasValue('"' + quilt + '"');
        assertThat(read.headers().firstValue("by")).isEmpty();
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).path("tags").path("by").stringValue()).isEqualTo("ann");
        assertThat(daemon.get("/v1/blobs/by-quilt-patch-id/"
                                + listed.get(0).path("patch_id").stringValue())
                        .body())
                .isEqualTo("JPEG".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void givesTheSameIdsWhateverTheOrder() {
        List<Part> parts = List.of(new Part("a", "one"), new Part("b", "two"));

        HttpResponse<byte[]> first = daemon.putQuilt("", parts);
        HttpResponse<byte[]> second = daemon.putQuilt("", parts.reversed());

        assertThat(Daemon.json(second).path("blobStoreResult").has("alreadyCertified"))
                .isTrue();
        assertThat(Daemon.json(second).path("storedQuiltBlobs"))
                .isEqualTo(Daemon.json(first).path("storedQuiltBlobs"));
    }

    @Test
    void writesPatchIdsAsTheNetworkDoes() {
        String id = Daemon.json(daemon.putQuilt("", List.of(new Part("a", "1"))))
                .path("storedQuiltBlobs")
                .get(0)
                .path("quiltPatchId")
                .stringValue();
        byte[] bytes = Base64.getUrlDecoder().decode(id);

        // Version 1, the first column after the index, one column wide; little-endian.
        assertThat(bytes).hasSize(37).endsWith(1, 1, 0, 2, 0);
        // The documentation's example of a patch that covers columns 13 to 103.
        assertThat(QuiltPatchId.of(
                        new QuiltPatchId("uIiEbhP2qgZYygEGxJX1GeB-rQATo2yufC2DCp7B4iABAQANAA").quilt(), 13, 103))
                .hasToString("uIiEbhP2qgZYygEGxJX1GeB-rQATo2yufC2DCp7B4iABDQBnAA");
    }

    @Test
    void holdsSixHundredAndSixtySixFilesAndNotOneMore() {
        List<Part> parts = new ArrayList<>(IntStream.range(0, 666)
                .mapToObj(i -> new Part("f" + i, "x" + i))
                .toList());

        assertThat(daemon.putQuilt("", parts).statusCode()).isEqualTo(200);

        parts.add(new Part("one-more", "x"));
        HttpResponse<byte[]> refused = daemon.putQuilt("", parts);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Daemon.json(refused).path("error").path("message").stringValue())
                .contains("at most 666 files");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-starts-oddly", "ends-oddly "})
    void refusesIdentifiersThatTheNetworkRefuses(String identifier) {
        assertThat(daemon.putQuilt("", List.of(new Part(identifier, "x"))).statusCode())
                .isEqualTo(400);
    }

    @Test
    void refusesBodiesThatAreNoQuilt() {
        List<List<Part>> broken = List.of(
                List.of(),
                List.of(new Part("a", "1"), new Part("a", "2")),
                List.of(new Part("a", "1"), new Part("_metadata", "[{\"identifier\":\"b\"}]")),
                List.of(new Part("a", "1"), new Part("_metadata", "{}")),
                List.of(new Part("a", "1"), new Part("_metadata", "[{\"identifier\":\"a\",\"tags\":{\"n\":1}}]")));

        assertThat(broken)
                .allSatisfy(parts ->
                        assertThat(daemon.putQuilt("", parts).statusCode()).isEqualTo(400));
        for (String body : List.of("------walrus-test", "no parts at all", "------walrus-test\r\n\r\nnameless\r\n")) {
            assertThat(daemon.send(
                                    "PUT",
                                    "/v1/quilts",
                                    body.getBytes(StandardCharsets.UTF_8),
                                    "Content-Type",
                                    "multipart/form-data; boundary=----walrus-test")
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(daemon.send("PUT", "/v1/quilts", new byte[] {1}).statusCode())
                .isEqualTo(400);
        assertThat(directory.resolve("unfinished")).isEmptyDirectory();
    }

    private static String quiltId(HttpResponse<byte[]> response) {
        JsonNode result = Daemon.json(response).path("blobStoreResult");
        return result.has("newlyCreated")
                ? result.path("newlyCreated").path("blobObject").path("blobId").stringValue()
                : result.path("alreadyCertified").path("blobId").stringValue();
    }
}
