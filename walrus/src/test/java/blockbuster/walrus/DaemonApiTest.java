package blockbuster.walrus;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.walrus.Daemon.Part;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Holds the local daemon to the real one's routes, parameters and statuses. */
class DaemonApiTest {

    /** Nothing is ever blocked here, and there is no storage node that could be late. */
    private static final Set<Integer> NEVER_HERE = Set.of(451, 500, 503, 504);

    private static final LocalWalrusLimits LIMITS = new LocalWalrusLimits(2_000, 3_000, 1, 800_000);
    private static final byte[] FILM = "a very short film".getBytes(StandardCharsets.UTF_8);
    private static final String NEVER_STORED = "A".repeat(43);

    private LocalWalrus walrus;
    private LocalWalrus stingy;
    private Daemon daemon;
    private Daemon small;
    private String blob;
    private String object;
    private String quilt;
    private String patch;

    @BeforeEach
    void start(@TempDir Path directory) {
        walrus = LocalWalrus.start(LocalWalrusOptions.of(directory, 0).withLimits(LIMITS));
        daemon = Daemon.of(walrus);
        JsonNode stored = daemon.store("", FILM).path("newlyCreated").path("blobObject");
        blob = stored.path("blobId").stringValue();
        object = stored.path("id").stringValue();
        JsonNode quiltReply = Daemon.json(daemon.putQuilt("", List.of(new Part("a.txt", "A"))));
        quilt = quiltReply
                .path("blobStoreResult")
                .path("newlyCreated")
                .path("blobObject")
                .path("blobId")
                .stringValue();
        patch = quiltReply.path("storedQuiltBlobs").get(0).path("quiltPatchId").stringValue();
        // The same directory through an aggregator that delivers nothing as large as what is stored.
        stingy = LocalWalrus.start(
                LocalWalrusOptions.of(directory, 0).withLimits(new LocalWalrusLimits(2_000, 3_000, 1, 10)));
        small = Daemon.of(stingy);
    }

    @AfterEach
    void stop() {
        daemon.close();
        small.close();
        walrus.close();
        stingy.close();
    }

    private record Case(int status, Supplier<HttpResponse<byte[]>> request) {}

    private Case get(int status, String path, String... headers) {
        return new Case(status, () -> daemon.get(path, headers));
    }

    private Case tooLargeToRead(String path) {
        return new Case(403, () -> small.get(path));
    }

    private Case concat(int status, String json) {
        return new Case(
                status, () -> daemon.send("POST", "/v1alpha/blobs/concat", json.getBytes(StandardCharsets.UTF_8)));
    }

    private Map<String, List<Case>> cases() {
        return Map.ofEntries(
                Map.entry("PUT /v1/blobs", stores("/v1/blobs", FILM, new byte[2_001])),
                Map.entry(
                        "PUT /v1/quilts",
                        stores(
                                "/v1/quilts",
                                Daemon.form(List.of(new Part("a.txt", "A"))),
                                Daemon.form(List.of(new Part("large", new byte[3_001]))))),
                Map.entry("GET /v1/blobs/{blob_id}", reads("/v1/blobs/", blob)),
                Map.entry("GET /v1/blobs/by-object-id/{blob_object_id}", reads("/v1/blobs/by-object-id/", object)),
                Map.entry(
                        "GET /v1/blobs/{blob_id}/byte-range",
                        List.of(
                                get(200, "/v1/blobs/" + blob + "/byte-range?start=1&length=2"),
                                get(400, "/v1/blobs/" + blob + "/byte-range?start=1&length=0"),
                                get(400, "/v1/blobs/" + blob + "/byte-range?start=1&length=99"),
                                get(400, "/v1/blobs/x/byte-range?start=1&length=2"),
                                get(404, "/v1/blobs/" + NEVER_STORED + "/byte-range?start=1&length=2"),
                                tooLargeToRead("/v1/blobs/" + blob + "/byte-range?start=1&length=2"))),
                Map.entry(
                        "GET /v1/blobs/by-quilt-id/{quilt_id}/{identifier}",
                        List.of(
                                get(200, "/v1/blobs/by-quilt-id/" + quilt + "/a.txt"),
                                get(404, "/v1/blobs/by-quilt-id/" + quilt + "/b.txt"),
                                get(404, "/v1/blobs/by-quilt-id/" + blob + "/a.txt"),
                                get(400, "/v1/blobs/by-quilt-id/x/a.txt"),
                                tooLargeToRead("/v1/blobs/by-quilt-id/" + quilt + "/a.txt"))),
                Map.entry(
                        "GET /v1/blobs/by-quilt-patch-id/{quilt_patch_id}",
                        List.of(
                                get(200, "/v1/blobs/by-quilt-patch-id/" + patch),
                                get(404, "/v1/blobs/by-quilt-patch-id/" + QuiltPatchId.of(new BlobId(quilt), 9, 10)),
                                get(400, "/v1/blobs/by-quilt-patch-id/x"),
                                tooLargeToRead("/v1/blobs/by-quilt-patch-id/" + patch))),
                Map.entry(
                        "GET /v1/quilts/{quilt_id}/patches",
                        List.of(
                                get(200, "/v1/quilts/" + quilt + "/patches"),
                                get(404, "/v1/quilts/" + NEVER_STORED + "/patches"),
                                get(400, "/v1/quilts/x/patches"))),
                Map.entry(
                        "GET /v1alpha/blobs/concat",
                        List.of(
                                get(200, "/v1alpha/blobs/concat?ids=" + blob + "," + object),
                                get(404, "/v1alpha/blobs/concat?ids=" + blob + "," + NEVER_STORED),
                                get(400, "/v1alpha/blobs/concat"),
                                tooLargeToRead("/v1alpha/blobs/concat?ids=" + blob))),
                Map.entry(
                        "POST /v1alpha/blobs/concat",
                        List.of(
                                concat(200, "{\"ids\":[\"" + blob + "\"]}"),
                                concat(404, "{\"ids\":[\"" + NEVER_STORED + "\"]}"),
                                concat(400, "no json"))));
    }

    private List<Case> reads(String prefix, String id) {
        String known = prefix + id;
        String unknown = prefix + (id.startsWith("0x") ? "0x1" : NEVER_STORED);
        return List.of(
                get(200, known),
                new Case(200, () -> daemon.send("HEAD", known, new byte[0])),
                get(206, known, "Range", "bytes=2-5"),
                get(416, known, "Range", "bytes=2-"),
                get(416, known, "Range", "bytes=-2"),
                get(416, known, "Range", "bytes=0-1,3-4"),
                get(416, known, "Range", "bytes=0-17"),
                get(400, prefix + "not-an-id"),
                get(404, unknown),
                tooLargeToRead(known));
    }

    private List<Case> stores(String path, byte[] body, byte[] tooLarge) {
        List<Case> cases = new ArrayList<>();
        for (String query : List.of(
                "epochs=0",
                "epochs=54",
                "epochs=x",
                "permanent=yes",
                "deletable=true&permanent=true",
                "send_object_to=bob",
                "send_object_to=0x1&share=true",
                "encoding_type=RS1",
                "quilt_version=v2")) {
            cases.add(new Case(400, () -> put(path + "?" + query, body)));
        }
        for (String query : List.of(
                "epochs=53",
                "permanent=true",
                "deletable=true",
                "force=true",
                "reuse_resources=true",
                "send_object_to=0xA1",
                "share=true",
                "encoding_type=RS2",
                "quilt_version=V1")) {
            cases.add(new Case(200, () -> put(path + "?" + query, body)));
        }
        cases.add(new Case(413, () -> put(path, tooLarge)));
        cases.add(new Case(429, () -> whileBusy(() -> put(path, body))));
        return cases;
    }

    private HttpResponse<byte[]> put(String path, byte[] body) {
        return daemon.send("PUT", path, body, "Content-Type", "multipart/form-data; boundary=----walrus-test");
    }

    /**
     * Holds the only place with an upload that never ends, and asks until it is held. An upload that came while a
     * request had the place is itself refused, unnoticed by us: then another takes its turn.
     */
    private HttpResponse<byte[]> whileBusy(Supplier<HttpResponse<byte[]>> request) {
        HttpResponse<byte[]> response = request.get();
        for (int uploads = 0; uploads < 100 && response.statusCode() != 429; uploads++) {
            try (Socket slow = endlessUpload()) {
                for (int requests = 0; requests < 50 && response.statusCode() != 429; requests++) {
                    response = request.get();
                }
                if (response.statusCode() == 429) {
                    slow.shutdownOutput();
                    slow.getInputStream().readAllBytes(); // ends once the place is free again
                }
            } catch (IOException unexpected) {
                throw new java.io.UncheckedIOException(unexpected);
            }
        }
        return response;
    }

    private Socket endlessUpload() throws IOException {
        Socket slow = new Socket("127.0.0.1", walrus.port());
        slow.setSoTimeout(30_000);
        slow.getOutputStream()
                .write("PUT /v1/blobs HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf"
                        .getBytes(StandardCharsets.US_ASCII));
        slow.getOutputStream().flush();
        return slow;
    }

    @Test
    void answersEveryRouteWithTheStatusesOfTheRealDaemon() {
        DaemonApi api = DaemonApi.load();
        Map<String, List<Case>> cases = cases();

        assertThat(cases.keySet()).isEqualTo(api.routes().keySet());
        cases.forEach((route, requests) -> {
            Set<Integer> allowed = api.routes().get(route).statuses();
            Set<Integer> seen = new HashSet<>();
            for (Case request : requests) {
                HttpResponse<byte[]> response = request.request().get();
                assertThat(response.statusCode())
                        .as("%s %s", route, response.uri())
                        .isEqualTo(request.status())
                        .isIn(allowed);
                seen.add(response.statusCode());
                if (response.statusCode() >= 400) {
                    assertThat(Daemon.json(response).path("error").path("code").asInt())
                            .isEqualTo(response.statusCode());
                }
            }
            assertThat(allowed).as(route).containsAll(seen);
        });
    }

    @Test
    void sayingEveryStatusThatItCanSay() {
        Set<Integer> possible = new HashSet<>();
        DaemonApi.load().routes().values().forEach(row -> possible.addAll(row.statuses()));
        possible.removeAll(NEVER_HERE);

        Set<Integer> provoked = new HashSet<>();
        cases().values().forEach(requests -> requests.forEach(request -> provoked.add(request.status())));

        assertThat(provoked).isEqualTo(possible);
    }

    @Test
    void understandsEveryParameterOfTheTable() {
        DaemonApi api = DaemonApi.load();
        List<String> storeParameters = api.routes().get("PUT /v1/blobs").parameters();
        String asked = stores("/v1/blobs", FILM, FILM).stream()
                .filter(request -> request.status() == 200)
                .map(request -> request.request().get().uri().getQuery())
                .reduce("", (all, query) -> all + "&" + query);

        assertThat(storeParameters).allSatisfy(name -> assertThat(asked).contains(name + "="));
    }

    @Test
    void refusesReadParametersThatTheDaemonDoesNotKnow() {
        assertThat(daemon.get("/v1/blobs/" + blob + "?strict_consistency_check=true")
                        .statusCode())
                .isEqualTo(200);
        assertThat(daemon.get("/v1/blobs/" + blob + "?strict_consistency_check=true&skip_consistency_check=true")
                        .statusCode())
                .isEqualTo(400);
        assertThat(daemon.get("/v1/blobs/" + blob + "?cache=no").statusCode()).isEqualTo(400);
    }

    @Test
    void saysWhichMethodsAPathHas() {
        assertThat(daemon.send("DELETE", "/v1/blobs/" + blob, new byte[0]).statusCode())
                .isEqualTo(405);
        assertThat(daemon.get("/v2/blobs").statusCode()).isEqualTo(404);
        assertThat(daemon.send("OPTIONS", "/v1/blobs", new byte[0]).statusCode())
                .isEqualTo(204);
    }

    @Test
    void readsThroughABlobObject() {
        HttpResponse<byte[]> response = daemon.get("/v1/blobs/by-object-id/" + object);

        assertThat(response.body()).isEqualTo(FILM);
        assertThat(response.headers().firstValue("etag")).hasValue('"' + blob + '"');
    }

    @Test
    void concatenatesInTheOrderAskedFor() {
        String other = daemon.store("", "next".getBytes(StandardCharsets.UTF_8))
                .path("newlyCreated")
                .path("blobObject")
                .path("blobId")
                .stringValue();

        assertThat(daemon.get("/v1alpha/blobs/concat?ids=" + other + "," + blob).body())
                .isEqualTo("nexta very short film".getBytes(StandardCharsets.UTF_8));
    }
}
