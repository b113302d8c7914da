package blockbuster.server.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.server.ServerTest;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.Ed25519KeyPair;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

class LoginTest extends ServerTest {

    private static final String LOGIN = "/api/v1/auth/login";

    private final Ed25519KeyPair wallet = wallet();

    @Test
    void logsInWithASignedChallenge() {
        var token = login(wallet);

        me(token)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.address")
                .isEqualTo(wallet.address().toString())
                .jsonPath("$.roles.length()")
                .isEqualTo(1)
                .jsonPath("$.roles[0]")
                .isEqualTo("viewer");
    }

    @Test
    void namesDomainAddressNonceAndExpiryInTheMessage() {
        var message = challenge(wallet.address()).get("message").toString();

        assertThat(message)
                .startsWith("localhost:8080 asks you to log in with your Sui wallet.")
                .contains("Address: " + wallet.address(), "Nonce: ", "Expires at: ");
    }

    @Test
    void takesAChallengeOnce() {
        var challenge = challenge(wallet.address());
        var body = signed(challenge, wallet);
        post(LOGIN, body);

        refused(body, "/problems/challenge-expired");
    }

    @Test
    void refusesAnExpiredChallenge() {
        var body = signed(challenge(wallet.address()), wallet);

        clock.advance(Duration.ofMinutes(5));

        refused(body, "/problems/challenge-expired");
    }

    @Test
    void refusesAnotherWalletsSignature() {
        refused(signed(challenge(wallet.address()), wallet()), "/problems/signature-refused");
    }

    @Test
    void refusesASignatureOfAnotherMessage() {
        var challenge = challenge(wallet.address());
        var other = wallet.signPersonalMessage("something else".getBytes(UTF_8));

        refused(
                Map.of("challengeId", challenge.get("challengeId"), "signature", other.toBase64()),
                "/problems/signature-refused");
    }

    @Test
    void refusesSchemesItCannotVerifyByName() {
        var zkLogin = new byte[200];
        zkLogin[0] = 5;
        var body = Map.of(
                "challengeId", challenge(wallet.address()).get("challengeId"),
                "signature", Base64.getEncoder().encodeToString(zkLogin));

        http.post()
                .uri(LOGIN)
                .body(body)
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("Ed25519, secp256k1 or secp256r1"));
    }

    @Test
    void refusesATokenAfterLogout() {
        var token = login(wallet);

        http.post()
                .uri("/api/v1/auth/logout")
                .header("Authorization", "Bearer " + token)
                .exchange()
                .expectStatus()
                .isNoContent();

        me(token).expectStatus().isUnauthorized();
    }

    @Test
    void refusesATokenAfterADay() {
        var token = login(wallet);

        clock.advance(Duration.ofDays(1));

        me(token).expectStatus().isUnauthorized();
    }

    @Test
    void keepsCallersLoggedInWhileRedisIsAway() {
        var token = login(wallet);

        withoutRedis(() -> me(token).expectStatus().isOk());
    }

    @Test
    void tellsTheRolesThatTheChainGives() {
        chain.register(wallet.address(), "Ada");
        chain.appoint(wallet.address());

        me(login(wallet))
                .expectBody()
                .jsonPath("$.roles[1]")
                .isEqualTo("creator")
                .jsonPath("$.roles[2]")
                .isEqualTo("moderator");
    }

    @Test
    void tellsTheBestMembership() {
        var now = clock.instant();
        chain.issue(SuiAddress.ofSmall(1), wallet.address(), 2, now);
        chain.issue(SuiAddress.ofSmall(2), wallet.address(), 0, now.plusSeconds(900));
        chain.issue(SuiAddress.ofSmall(3), wallet.address(), 1, now.plusSeconds(60));

        me(login(wallet))
                .expectBody()
                .jsonPath("$.membership.id")
                .isEqualTo(SuiAddress.ofSmall(3).toString())
                .jsonPath("$.membership.maxHeight")
                .isEqualTo(1080);
    }

    @Test
    void refusesWhatIsNoAddress() {
        http.post()
                .uri("/api/v1/auth/challenge")
                .body(Map.of("address", "me"))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/invalid-request");
    }

    private Map<String, Object> challenge(SuiAddress address) {
        return post("/api/v1/auth/challenge", Map.of("address", address.toString()));
    }

    private static Map<String, Object> signed(Map<String, Object> challenge, Ed25519KeyPair wallet) {
        var signature =
                wallet.signPersonalMessage(challenge.get("message").toString().getBytes(UTF_8));
        return Map.of("challengeId", challenge.get("challengeId"), "signature", signature.toBase64());
    }

    private void refused(Map<String, ?> body, String type) {
        http.post()
                .uri(LOGIN)
                .body(body)
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo(type);
    }

    private RestTestClient.ResponseSpec me(String token) {
        return http.get()
                .uri("/api/v1/auth/me")
                .header("Authorization", "Bearer " + token)
                .exchange();
    }
}
