package blockbuster.server.upload.internal;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.server.ServerTest;
import blockbuster.sui.crypto.Ed25519KeyPair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The client of tus.io, unmodified, sends to this server; no job takes up what arrives. */
@Timeout(300)
@TestPropertySource(properties = "blockbuster.upload.expiry=48h") // twice as long as a login
class TusClientTest extends ServerTest {

    private static final String TUS = "/api/v1/uploads/tus";
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    private Path folder;

    @Autowired
    private Uploads uploads;

    @Autowired
    private UploadFolders folders;

    private final Ed25519KeyPair creator = wallet();
    private final byte[] film = new byte[300_000];

    @BeforeEach
    void register() throws IOException {
        chain.register(creator.address(), "Ann");
        new Random(5).nextBytes(film);
        Files.write(folder.resolve("film.mp4"), film);
    }

    @ParameterizedTest
    @ValueSource(strings = {"parts", "beginningWithAnnouncement", "methodOverride", "checksum"})
    void sendsAFile(String scenario) throws Exception {
        assertArrivedWhole(run(scenario));
    }

    @Test
    void goesOnWhereTheConnectionBroke() throws Exception {
        var events = run("cutConnection");

        assertThat(events).contains("cut").contains("HEAD 200");
        assertArrivedWhole(events);
    }

    @Test
    void isToldOfDamage() throws Exception {
        assertThat(run("wrongChecksum")).contains("PATCH 460").contains("failed 460");
    }

    @Test
    void endsAnUpload() throws Exception {
        var upload = id(run("termination"));

        assertThat(uploads.find(upload).orElseThrow().state()).isEqualTo(UploadState.CANCELLED);
        assertThat(folders.of(upload).path()).doesNotExist();
    }

    @Test
    void beginsAgainWhenTheUploadHasExpired() throws Exception {
        var events = run("expiry");

        assertThat(events).containsSubsequence("expire", "HEAD 410", "POST 201", "PATCH 204");
        assertArrivedWhole(events);
    }

    @Test
    void goesOnWithANewLoginWhenItsOwnHasExpired() throws Exception {
        var events = run("expiredToken");

        assertThat(events)
                .containsSubsequence("POST 201", "PATCH 204", "PATCH 401", "refused", "login", "HEAD 200", "PATCH 204")
                .contains("/problems/login-over Bearer error=\"invalid_token\"")
                .containsOnlyOnce("POST 201");
        assertArrivedWhole(events);
    }

    /** What happened, in words; the last is the path of the upload or why there is none. */
    private List<String> run(String scenario) throws IOException {
        var token = login(creator);
        var process = new ProcessBuilder(
                        "sh",
                        "../web/with-node.sh",
                        "../server/src/test/oracle/tus.mjs",
                        scenario,
                        base() + TUS,
                        token,
                        folder.resolve("film.mp4").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var events = new ArrayList<String>();
        try (var output = process.inputReader();
                var input = process.outputWriter()) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                var event = JSON.readTree(line);
                events.addAll(words(event));
                var answer = answer(event);
                if (!answer.isEmpty()) {
                    input.write(answer + "\n");
                    input.flush();
                }
            }
        } finally {
            process.destroyForcibly();
        }
        return events;
    }

    private String answer(JsonNode event) {
        return switch (event.path("event").asString()) {
            case "expire" -> {
                clock.advance(Duration.ofDays(2));
                yield login(creator);
            }
            case "outlive" -> {
                clock.advance(Duration.ofDays(1));
                yield "go on";
            }
            case "login" -> login(creator);
            default -> "";
        };
    }

    private static List<String> words(JsonNode event) {
        var name = event.path("event").asString();
        return switch (name) {
            case "answer" ->
                List.of(event.path("method").asString() + " "
                        + event.path("status").asInt());
            case "failed" ->
                List.of(
                        "failed " + event.path("status").asInt(0),
                        event.path("message").asString());
            case "done" -> List.of(event.path("url").asString());
            case "refused" ->
                List.of(
                        name,
                        event.path("type").asString() + " "
                                + event.path("challenge").asString(""));
            default -> List.of(name);
        };
    }

    private void assertArrivedWhole(List<String> events) throws IOException {
        var id = id(events);
        assertThat(uploads.find(id).orElseThrow().state()).as(events.toString()).isEqualTo(UploadState.PROBING);
        assertThat(Files.readAllBytes(folders.of(id).source())).isEqualTo(film);
    }

    private static UUID id(List<String> events) {
        assertThat(events.getLast()).as(events.toString()).startsWith(TUS);
        return UUID.fromString(events.getLast().substring(TUS.length() + 1));
    }
}
