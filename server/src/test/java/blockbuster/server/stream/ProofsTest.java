package blockbuster.server.stream;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.receipts.Acknowledgement;
import blockbuster.receipts.PlayStatement;
import blockbuster.receipts.SigningKey;
import blockbuster.server.auth.SessionKeys;
import blockbuster.server.stream.Heartbeat.Piece;
import blockbuster.server.stream.Heartbeat.Proof;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Who signs for what is watched. */
class ProofsTest extends ViewerTest {

    private static final Piece MINUTE = new Piece(0, 60_000, 0, 60_000);

    @Autowired
    StreamSessions sessions;

    @Autowired
    SessionKeys sessionKeys;

    @Autowired
    Proofs proofs;

    private Stream minute() {
        var stream = start(mine(BASIC));
        key(stream, "v480", 0);
        clock.advance(Duration.ofSeconds(60));
        return stream;
    }

    private ResponseSpec send(Stream stream, long sequence, Proof proof) {
        return postAs(stream.path() + "heartbeat", body(sequence, List.of(MINUTE), proof));
    }

    @Test
    void creditsNoMoreThanTheViewerSigned() {
        var stream = minute();

        assertThat(credited(tryBeat(stream, "heartbeat", 1, 45, MINUTE))).isEqualTo(45);
        assertThat(credited(tryBeat(stream, "heartbeat", 2, 61))).isEqualTo(60);
    }

    @Test
    void refusesToSignForLessThanBefore() {
        var stream = minute();
        tryBeat(stream, "heartbeat", 1, 60, MINUTE).expectStatus().isOk();

        refused(tryBeat(stream, "heartbeat", 2, 59), 400, "invalid-request");
    }

    @Test
    void refusesHeartbeatsWithoutASignature() {
        var stream = minute();

        refused(send(stream, 1, null), 400, "heartbeat-unsigned");
    }

    @Test
    void refusesWhatTheSessionKeyDidNotSign() {
        var stream = minute();
        var good = proof(stream, 1, 60, MINUTE);

        refused(send(stream, 2, good), 400, "heartbeat-signature-invalid");
        refused(
                send(stream, 1, new Proof(1, good.windows(), 60, good.signature())),
                400,
                "heartbeat-signature-invalid");
        refused(send(stream, 1, new Proof(0, List.of(0, 1), 60, good.signature())), 400, "heartbeat-signature-invalid");
        refused(
                send(stream, 1, new Proof(0, good.windows(), 61, good.signature())),
                400,
                "heartbeat-signature-invalid");
        refused(send(stream, 1, new Proof(0, good.windows(), 60, "rubbish")), 400, "heartbeat-signature-invalid");
        assertThat(credited(send(stream, 1, good))).isEqualTo(60);
    }

    @Test
    void refusesTheSignatureOfAnotherLogin() {
        var stream = minute();
        var another = SigningKey.generate(new SecureRandom());
        token = login(viewer, another);
        var statement = proof(stream, 1, 60, MINUTE);
        var forged = new Proof(0, statement.windows(), 60, another.sign("blockbuster-heartbeat/1"));

        refused(send(stream, 1, forged), 400, "heartbeat-signature-invalid");
        // The one that started the stream goes on with it.
        assertThat(credited(send(stream, 1, statement))).isEqualTo(60);
    }

    @Test
    void startsStreamsForLoginsWithASessionKeyAlone() {
        token = loginWithoutSessionKey(viewer);

        refused(tryStart(mine(BASIC)), 403, "session-key-required");
    }

    @Test
    void settlesWithTheLastSignedHeartbeat() {
        var stream = minute();
        tryBeat(stream, "heartbeat", 1, 60, MINUTE).expectStatus().isOk();
        tryBeat(stream, "end", 2, 61).expectStatus().isOk();

        assertThat(settled(stream)).singleElement().satisfies(settled -> {
            var receipt = settled.receipt().orElseThrow();
            assertThat(receipt.isValid()).isTrue();
            assertThat(receipt.sessionKey()).isEqualTo(session.verifyingKey());
            assertThat(receipt.statement().stream()).isEqualTo(stream.id());
            assertThat(receipt.statement().title()).isEqualTo(film);
            assertThat(receipt.statement().sequence()).isEqualTo(2);
            assertThat(receipt.statement().watchedSeconds()).isEqualTo(61);
            assertThat(settled.creditedSeconds()).isEqualTo(60);
        });
    }

    @Test
    void keepsTheWalletsWordForTheSessionKey() {
        var word =
                sessionKeys.authorization(session.verifyingKey()).orElseThrow().verify();

        assertThat(word.address()).isEqualTo(viewer.address());
        assertThat(word.session().orElseThrow().key()).isEqualTo(session.verifyingKey());
    }

    @Test
    void acknowledgesWhatItCredited() {
        var stream = minute();

        var answer = tryBeat(stream, "heartbeat", 1, 45, MINUTE)
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();

        var acknowledged = (Map<?, ?>) answer.get("acknowledgement");
        PlayStatement statement =
                sessions.find(stream.id()).orElseThrow().receipt().orElseThrow().statement();
        var expected = Acknowledgement.of(statement, 45);
        assertThat(acknowledged.get("statement")).isEqualTo(statement.hash());
        assertThat(acknowledged.get("creditedSeconds")).isEqualTo(45);
        assertThat(expected.isSignedBy(
                        proofs.receiptKey(), acknowledged.get("signature").toString()))
                .isTrue();
    }
}
