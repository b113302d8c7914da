package blockbuster.server.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.bcs.BcsWriter;
import blockbuster.server.ServerTest;
import blockbuster.server.TestingChain;
import blockbuster.sui.Bytes;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.Ed25519KeyPair;
import blockbuster.sui.crypto.MultisigPublicKey;
import blockbuster.sui.crypto.MultisigSignature;
import blockbuster.sui.crypto.SignatureScheme;
import blockbuster.sui.crypto.SuiKeyPair;
import blockbuster.sui.crypto.SuiPublicKey;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

    @ParameterizedTest
    @EnumSource(
            value = SignatureScheme.class,
            names = {"SECP256K1", "SECP256R1"})
    void logsInWithOtherKindsOfKeys(SignatureScheme scheme) {
        var other = SuiKeyPair.generate(scheme, new SecureRandom());
        var challenge = challenge(other.address());

        accepted(Map.of(
                "challengeId", challenge.get("challengeId"),
                "signature", other.signPersonalMessage(message(challenge)).toBase64()));
    }

    @Test
    void logsInWithAMultisig() {
        var second = SuiKeyPair.generate(SignatureScheme.SECP256R1, new SecureRandom());
        var account = new MultisigPublicKey(List.of(member(wallet), member(second)), 2);
        var challenge = challenge(account.address());
        var signatures =
                List.of(wallet.signPersonalMessage(message(challenge)), second.signPersonalMessage(message(challenge)));

        accepted(Map.of(
                "challengeId", challenge.get("challengeId"),
                "signature", MultisigSignature.combine(account, signatures).toBase64()));
    }

    @Test
    void asksTheNetworkAboutZkLogin() {
        chain.acceptZkLoginOf(wallet.address());

        accepted(zkLogin(wallet.address()));
        refused(zkLogin(wallet().address()), "/problems/signature-refused");
    }

    @Test
    void saysWhenTheNetworkDoesNotVerifyZkLogin() {
        http.post()
                .uri(LOGIN)
                .body(zkLogin(wallet.address()))
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("does not verify zkLogin"));
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
                .isEqualTo("moderator")
                .jsonPath("$.moderatorCap")
                .isEqualTo(TestingChain.MODERATOR_CAP.toString());
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

    private void accepted(Map<String, Object> body) {
        http.post().uri(LOGIN).body(body).exchange().expectStatus().isOk();
    }

    /** The form of a zkLogin signature; whether its proof holds is the testing chain's word. */
    private Map<String, Object> zkLogin(SuiAddress user) {
        var signature = new BcsWriter()
                .u8(SignatureScheme.ZKLOGIN.flag())
                .uleb128(0)
                .uleb128(0)
                .uleb128(0)
                .string("ImlzcyI6ImEiLA")
                .u8(0)
                .string("")
                .string("7")
                .u64(1)
                .bytes(new byte[0])
                .toByteArray();
        return Map.of(
                "challengeId", challenge(user).get("challengeId"),
                "signature", Base64.getEncoder().encodeToString(signature));
    }

    private static MultisigPublicKey.Member member(SuiKeyPair key) {
        return new MultisigPublicKey.Member(new SuiPublicKey(key.scheme(), Bytes.of(key.publicKey())), 1);
    }

    private static byte[] message(Map<String, Object> challenge) {
        return challenge.get("message").toString().getBytes(UTF_8);
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
