package blockbuster.server.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.server.ServerTest;
import blockbuster.server.TestingCatalogue.Film;
import blockbuster.sui.SuiAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Serves a small export of the shapes that Next.js makes. */
@TestPropertySource(
        properties = {
            "blockbuster.site.location=classpath:/site-export/",
            "blockbuster.sui.faucet-url=http://faucet.test:9123/gas"
        })
class SiteTest extends ServerTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void servesPagesAtAddressesWithoutEndings() {
        assertThat(page("/")).contains("<title>Blockbuster</title>");
        assertThat(page("/library")).contains("<title>Library</title>");
        assertThat(page("/library/")).contains("<title>Library</title>");
        assertThat(page("/library?genre=drama")).contains("<title>Library</title>");
    }

    @Test
    void servesOneExportedPageAndItsDataForAnyId() {
        assertThat(page("/watch/0x1234")).contains("<p>player</p>");
        assertThat(page("/watch/0x1234.txt?_rsc=1")).isEqualTo("0:\"watch\"\n");
        assertThat(page("/watch/0x1234/__next.watch.$d$id.txt")).isEqualTo("0:\"segment\"\n");
        assertThat(page("/watch/0x1234/__next.watch.%24d%24id.txt")).isEqualTo("0:\"segment\"\n");
        assertThat(page("/library.txt")).isEqualTo("0:\"library\"\n");
    }

    @Test
    void answersUnknownPagesWithThe404Page() {
        for (var path : List.of("/no/such/page", "/watch", "/watch/a/b/c", "/libraryx")) {
            var answer = get(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(text(answer)).contains("Be kind, rewind.");
            assertThat(header(answer, "Content-Security-Policy")).contains("script-src 'self'");
        }
    }

    @Test
    void neverAnswersTheApiOrAMissingFileWithAPage() {
        for (var path : List.of("/api", "/_next/static/chunks/gone.js", "/watch/0x1/gone.js", "/x.php")) {
            var answer = get(path);

            assertThat(answer.statusCode()).as(path).isIn(401, 404);
            assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        }
        http.get()
                .uri("/api/v1/no/such/route")
                .header("Authorization", "Bearer " + login(wallet()))
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/not-found");
    }

    @Test
    void doesNotLeaveItsFolder() {
        for (var path :
                List.of("/..%2fapplication.yaml", "/watch/..%2f..%2fapplication.yaml", "/%2e%2e/application.yaml")) {
            assertThat(get(path).statusCode()).as(path).isIn(400, 404);
        }
    }

    @Test
    void allowsEachPageItsOwnInlineScriptsAndTheExportsStylesOnly() throws Exception {
        var policy = header(get("/"), "Content-Security-Policy");

        assertThat(policy)
                .contains(
                        "script-src 'self' '" + hash("(self.__next_f=self.__next_f||[]).push([0])") + "' '"
                                + hash("self.__next_f.push([1,\"a < b \\\"</p>\\\"\"])") + "';",
                        "connect-src 'self' http://localhost:1 http://localhost:8081 http://faucet.test:9123;",
                        "media-src 'self' blob: data: http://localhost:8081;",
                        "frame-ancestors 'none'",
                        "style-src 'self' '" + hash("p{color:gold}") + "' '" + hash("p{color:gold}\n") + "' '"
                                + hash("h1{color:red}\n") + "';",
                        "require-trusted-types-for 'script'; trusted-types default nextjs")
                .doesNotContain("unsafe-inline");
        assertThat(header(get("/library"), "Content-Security-Policy"))
                .contains("script-src 'self' '" + hash("self.__next_f.push([1,\"library\"])") + "';");
    }

    @Test
    void tellsBrowsersToTrustNothingElse() {
        var answer = get("/");

        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()", "publickey-credentials-get=(self)");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin-allow-popups");
    }

    @Test
    void revalidatesPagesAndKeepsNamedFilesForAYear() {
        var page = get("/library");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
        assertThat(get("/library", "If-None-Match", header(page, "ETag")).statusCode())
                .isEqualTo(304);

        assertThat(header(get("/_next/static/chunks/app-1.js"), "Cache-Control"))
                .isEqualTo("max-age=31536000, public, immutable");
    }

    @Test
    void sendsTheSmallestFormThatTheBrowserTakes() throws IOException {
        var script = "/_next/static/chunks/app-1.js";
        var plain = get(script);
        var gzip = get(script, "Accept-Encoding", "gzip, deflate");
        var brotli = get(script, "Accept-Encoding", "gzip, deflate, br");

        assertThat(header(gzip, "Content-Encoding")).isEqualTo("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(header(brotli, "Content-Encoding")).isEqualTo("br");
        assertThat(text(brotli)).isEqualTo("not really brotli");
        assertThat(List.of(header(plain, "ETag"), header(gzip, "ETag"), header(brotli, "ETag")))
                .doesNotHaveDuplicates();
        assertThat(header(plain, "Vary")).contains("Accept-Encoding");
        assertThat(header(get(script, "Accept-Encoding", "br;q=0, gzip;q=0.5"), "Content-Encoding"))
                .isEqualTo("gzip");
    }

    @Test
    void answersHeadLikeGetWithoutABody() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(base() + "/watch/0x1"))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        var head = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValueAsLong("Content-Length"))
                .hasValue(get("/watch/0x1").body().length);
    }

    @Test
    void refusesToChangePages() {
        http.post().uri("/library").exchange().expectStatus().isEqualTo(405);
    }

    @Test
    void unfoldsLinksToTitles() {
        var id = approved("Nosferatu", "A symphony of horror.");

        assertThat(page("/watch/" + id))
                .contains(
                        "<title>Nosferatu · Blockbuster</title>",
                        "<meta property=\"og:title\" content=\"Nosferatu\"/>",
                        "<meta property=\"og:description\" content=\"A symphony of horror.\"/>",
                        "<meta property=\"og:type\" content=\"video.movie\"/>",
                        "<meta property=\"og:image\" content=\"http://localhost:8080/api/v1/contents/" + id
                                + "/poster\"/>",
                        "<meta property=\"og:url\" content=\"http://localhost:8080/watch/" + id + "\"/>",
                        "<meta property=\"video:duration\" content=\"90\"/>",
                        "<p>player</p>")
                .containsOnlyOnce("og:title")
                .containsOnlyOnce("name=\"description\"");
    }

    @Test
    void writesHostileTitlesAsText() {
        var id = approved(
                "\"/><script>alert(1)</script><title>$1\\",
                "'\"--></head><body onload=alert(1)>\u202e\n" + "𝄞".repeat(400));

        var page = page("/watch/" + id);

        assertThat(page)
                .contains(
                        "<title>&quot;/&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;title&gt;$1\\ · Blockbuster</title>")
                .doesNotContain("<script>alert", "<body onload", "\u202e")
                .contains("𝄞…\"/>");
        assertThat(header(get("/watch/" + id), "Content-Security-Policy"))
                .isEqualTo(header(get("/watch/0x1"), "Content-Security-Policy"));
    }

    @Test
    void tellsNothingOfTitlesThatAreNotOnTheShelf() {
        var id = catalogue.submit(Film.of("Secret", "horror"));

        assertThat(page("/watch/" + id)).contains("<title>Blockbuster</title>").doesNotContain("Secret");
    }

    private SuiAddress approved(String title, String description) {
        return catalogue.publish(Film.of(title, "horror").about(description));
    }

    private static String hash(String script) throws Exception {
        return "sha256-"
                + Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(script.getBytes(UTF_8)));
    }

    private String page(String path) {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return text(answer);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), UTF_8);
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow(() -> new AssertionError("no " + name));
    }

    private HttpResponse<byte[]> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base() + path)).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
