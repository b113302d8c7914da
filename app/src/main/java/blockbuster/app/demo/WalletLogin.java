package blockbuster.app.demo;

import blockbuster.receipts.SigningKey;
import blockbuster.sui.crypto.SuiKeyPair;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Map;

/** Logs a wallet in: the server's challenge, which names a new session key, signed as a personal message, for a bearer token. */
public final class WalletLogin {

    private WalletLogin() {}

    public static ApiClient login(ApiClient anonymous, SuiKeyPair key) throws IOException, InterruptedException {
        var session = SigningKey.generate(new SecureRandom());
        var request = Map.of(
                "address", key.address().toString(),
                "sessionKey", session.verifyingKey().toString());
        var challenge = anonymous.post("auth/challenge", request);
        var message = challenge.path("message").asString().getBytes(StandardCharsets.UTF_8);
        var answer = Map.of(
                "challengeId", challenge.path("challengeId").asString(),
                "signature", key.signPersonalMessage(message).toBase64());
        return anonymous.as(anonymous.post("auth/login", answer).path("token").asString(), session);
    }
}
