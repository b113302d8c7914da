package blockbuster.app.demo;

import blockbuster.sui.crypto.SuiKeyPair;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Logs a wallet in: the server's challenge, signed as a personal message, for a bearer token. */
public final class WalletLogin {

    private WalletLogin() {}

    public static ApiClient login(ApiClient anonymous, SuiKeyPair key) throws IOException, InterruptedException {
        var challenge =
                anonymous.post("auth/challenge", Map.of("address", key.address().toString()));
        var message = challenge.path("message").asString().getBytes(StandardCharsets.UTF_8);
        var answer = Map.of(
                "challengeId", challenge.path("challengeId").asString(),
                "signature", key.signPersonalMessage(message).toBase64());
        return anonymous.as(anonymous.post("auth/login", answer).path("token").asString());
    }
}
