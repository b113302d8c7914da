package blockbuster.server.upload.internal;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.media.Subtitles;
import blockbuster.server.ServerTest;
import blockbuster.sui.crypto.Ed25519KeyPair;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

class SubtitleTest extends ServerTest {

    private static final byte[] SRT = "1\n00:00:01,000 --> 00:00:02,000\nHi\n".getBytes(UTF_8);

    @Autowired
    private Announcements announcements;

    @Autowired
    private Uploads uploads;

    @Autowired
    private SubtitleFiles files;

    private final Ed25519KeyPair creator = wallet();
    private UUID upload;
    private String token;

    @BeforeEach
    void announce() {
        chain.register(creator.address(), "Ann");
        token = login(creator);
        upload = announcements.add(
                creator.address(), new NewUpload("A", "B", "drama", "en", null, "film.mp4", 1000, null), "");
    }

    @Test
    void keepsOneFileForEachLanguageAsItWasSent() {
        var utf16 = "WEBVTT\n\n00:01.000 --> 00:02.000\nOlá\n".getBytes(UTF_16);
        put("en", SRT).expectStatus().isNoContent();
        put("pt-BR", SRT).expectStatus().isNoContent();
        put("pt-BR", utf16).expectStatus().isNoContent();
        request(HttpMethod.DELETE, "/en").exchange().expectStatus().isNoContent();

        assertThat(files.of(upload)).containsOnlyKeys("pt-BR").containsEntry("pt-BR", utf16);
        request(HttpMethod.GET, "")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0]")
                .isEqualTo("pt-BR");
    }

    @Test
    void refusesWhatAreNoSubtitles() {
        refused(put("en", new byte[0]), 422, "unsupported-subtitles");
        refused(put("en", new byte[Subtitles.MAX_BYTES + 1]), 422, "unsupported-subtitles");
        refused(put("en", "This is a letter.".getBytes(UTF_8)), 422, "unsupported-subtitles");
        refused(put("English", SRT), 400, "invalid-request");

        assertThat(files.of(upload)).isEmpty();
    }

    @Test
    void changesNothingOnceTheFilmIsPackaged() {
        put("en", SRT).expectStatus().isNoContent();
        uploads.move(upload, UploadState.RECEIVING, UploadState.PACKAGING);

        refused(put("en", "WEBVTT\n\n00:01.000 --> 00:02.000\nOther\n".getBytes(UTF_8)), 409, "subtitles-too-late");
        refused(request(HttpMethod.DELETE, "/en").exchange(), 409, "subtitles-too-late");

        assertThat(files.of(upload)).containsEntry("en", SRT);
    }

    @Test
    void hidesUploadsFromOthers() {
        token = login(wallet());

        refused(put("en", SRT), 404, "not-found");
        refused(request(HttpMethod.GET, "").exchange(), 404, "not-found");
    }

    private RestTestClient.ResponseSpec put(String language, byte[] file) {
        return request(HttpMethod.PUT, "/" + language).body(file).exchange();
    }

    private RestTestClient.RequestBodySpec request(HttpMethod method, String path) {
        return http.method(method)
                .uri("/api/v1/uploads/" + upload + "/subtitles" + path)
                .header("Authorization", "Bearer " + token);
    }

    private static void refused(RestTestClient.ResponseSpec response, int status, String type) {
        response.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/" + type);
    }
}
