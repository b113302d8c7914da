package blockbuster.receipts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.receipts.LoginMessage.SessionGrant;
import blockbuster.sui.crypto.Ed25519KeyPair;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuthorizationTest {

    private static final Instant NOW = Instant.parse("2026-11-26T20:00:00Z");

    private final Ed25519KeyPair wallet = Ed25519KeyPair.generate(new SecureRandom());
    private final SigningKey session = SigningKey.generate(new SecureRandom());
    private final LoginMessage message = new LoginMessage(
            "localhost:8080",
            wallet.address(),
            "b3xk",
            NOW,
            NOW.plusSeconds(300),
            Optional.of(new SessionGrant(session.verifyingKey(), NOW.plusSeconds(86_400))));

    private String signed(String text) {
        return wallet.signPersonalMessage(text.getBytes(UTF_8)).toBase64();
    }

    @Test
    void tellsWhichKeySignsForTheWallet() {
        var verified = new Authorization(message.text(), signed(message.text())).verify();

        assertThat(verified).isEqualTo(message);
        assertThat(message.text())
                .contains("Address: " + wallet.address() + "\nSession key: " + session.verifyingKey()
                        + "\nSigns what you watch until: 2026-11-27T20:00:00Z\nNonce: b3xk\n");
    }

    @Test
    void refusesAnotherWalletsSignature() {
        var other = Ed25519KeyPair.generate(new SecureRandom())
                .signPersonalMessage(message.text().getBytes(UTF_8))
                .toBase64();

        assertThatThrownBy(() -> new Authorization(message.text(), other).verify())
                .isInstanceOf(ReceiptException.class)
                .hasMessageContaining("instead of " + wallet.address());
    }

    @Test
    void refusesASignatureOverAnotherKey() {
        var swapped = message.text()
                .replace(
                        session.verifyingKey().toString(),
                        SigningKey.generate(new SecureRandom()).verifyingKey().toString());

        assertThatThrownBy(() -> new Authorization(swapped, signed(message.text())).verify())
                .isInstanceOf(ReceiptException.class);
    }

    @Test
    void refusesALoginThatNamesNoKey() {
        var plain = new LoginMessage(
                "localhost:8080", wallet.address(), "b3xk", NOW, NOW.plusSeconds(300), Optional.empty());

        assertThat(LoginMessage.parse(plain.text())).isEqualTo(plain);
        assertThatThrownBy(() -> new Authorization(plain.text(), signed(plain.text())).verify())
                .isInstanceOf(ReceiptException.class)
                .hasMessageContaining("no session key");
    }

    @Test
    void refusesTextsThatOnlyContainALoginMessage() {
        var around = message.text() + "\n";
        var spoiled = message.text().replace("Nonce: b3xk", "Nonce: b3 xk");

        assertThatThrownBy(() -> LoginMessage.parse(around)).isInstanceOf(ReceiptException.class);
        assertThatThrownBy(() -> LoginMessage.parse(spoiled)).isInstanceOf(ReceiptException.class);
        assertThatThrownBy(() -> new Authorization("rubbish", "rubbish").verify())
                .isInstanceOf(ReceiptException.class);
    }
}
