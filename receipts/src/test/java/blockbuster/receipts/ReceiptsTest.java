package blockbuster.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.sui.SuiAddress;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The texts, hashes and signatures of vectors.json, which the web app checks its own against. */
class ReceiptsTest {

    private static final SuiAddress TITLE = SuiAddress.ofSmall(0x71);
    private static final SuiAddress MEMBERSHIP = SuiAddress.ofSmall(0x3e);
    private static final SigningKey SESSION = SigningKey.ofSeed(filled(1));
    private static final SigningKey PLATFORM = SigningKey.ofSeed(filled(2));

    private static JsonNode vectors;

    @BeforeAll
    static void read() throws IOException {
        try (var file = ReceiptsTest.class.getResourceAsStream("/vectors.json")) {
            vectors = JsonMapper.shared().readTree(file);
        }
    }

    private static byte[] filled(int value) {
        var bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static PlayDetails details() {
        return new PlayDetails(
                MEMBERSHIP,
                95_000,
                List.of(new Stretch(0, 30_000, 120, 30_120), new Stretch(60_000, 91_500, 40_000, 61_000)),
                List.of(0, 1));
    }

    private static PlayStatement statement() {
        return new PlayStatement(
                UUID.fromString("3f0c5a4e-0f43-4a1c-9d57-6c5f4b1f2a10"),
                TITLE,
                LocalDate.of(2026, 11, 26),
                7,
                61,
                details().hash());
    }

    @Test
    void writesDetailsInTheirOneForm() {
        assertThat(details().text()).isEqualTo(vectors.path("details").asString());
        assertThat(details().hash()).isEqualTo(vectors.path("detailsHash").asString());
        assertThat(new PlayDetails(MEMBERSHIP, 0, List.of(), List.of()).text())
                .endsWith("at: 0\nplayed: none\nwindows: none");
    }

    @Test
    void writesStatementsInTheirOneForm() {
        assertThat(statement().text()).isEqualTo(vectors.path("statement").asString());
        assertThat(statement().hash()).isEqualTo(vectors.path("statementHash").asString());
    }

    @Test
    void signsStatementsWithTheSessionKey() {
        var receipt = PlayReceipt.sign(statement(), SESSION);

        assertThat(receipt.sessionKey()).hasToString(vectors.path("sessionKey").asString());
        assertThat(receipt.signature()).isEqualTo(vectors.path("signature").asString());
        assertThat(receipt.isValid()).isTrue();
        assertThat(new PlayReceipt(statement(), PLATFORM.verifyingKey(), receipt.signature()).isValid())
                .isFalse();
    }

    @Test
    void signsAcknowledgementsWithThePlatformsKey() {
        var acknowledgement = Acknowledgement.of(statement(), 60);
        var signature = PLATFORM.sign(acknowledgement.text());

        assertThat(acknowledgement.text())
                .isEqualTo(vectors.path("acknowledgement").asString());
        assertThat(signature).isEqualTo(vectors.path("acknowledgementSignature").asString());
        assertThat(acknowledgement.isSignedBy(PLATFORM.verifyingKey(), signature))
                .isTrue();
        assertThat(Acknowledgement.of(statement(), 61).isSignedBy(PLATFORM.verifyingKey(), signature))
                .isFalse();
    }

    @Test
    void namesAMembershipForWhoeverHasTheKey() {
        var key = MemberName.key(filled(3), MEMBERSHIP);

        assertThat(key).isEqualTo(vectors.path("memberKey").asString());
        assertThat(MemberName.of(key, MEMBERSHIP))
                .isEqualTo(vectors.path("memberName").asString());
        assertThat(MemberName.of(key, TITLE))
                .isNotEqualTo(vectors.path("memberName").asString());
        assertThat(MemberName.key(filled(4), MEMBERSHIP)).isNotEqualTo(key);
    }

    @Test
    void readsStatementsInTheirOneFormAlone() {
        var text = statement().text();

        assertThat(PlayStatement.parse(text)).isEqualTo(statement());
        for (var spoiled : List.of(
                "",
                text + "\n",
                text + "\nmore: 1",
                text.replace("sequence: 7", "sequence: 07"),
                text.replace("watched: 61", "watched: -1"),
                text.replace("watched: 61", "watched: 99999999999999999999"),
                text.replace("day: 2026-11-26", "day: 2026-13-26"),
                text.replace("/1", "/2"),
                text.replace("title: 0x00", "title: 0x"))) {
            assertThatThrownBy(() -> PlayStatement.parse(spoiled)).isInstanceOf(ReceiptException.class);
        }
    }

    @Test
    void refusesStretchesThatGoBackwards() {
        assertThatThrownBy(() -> new Stretch(5, 5, 0, 1)).isInstanceOf(ReceiptException.class);
        assertThatThrownBy(() -> new Stretch(0, 5, 7, 7)).isInstanceOf(ReceiptException.class);
        assertThatThrownBy(() -> new Stretch(-1, 5, 0, 7)).isInstanceOf(ReceiptException.class);
    }
}
