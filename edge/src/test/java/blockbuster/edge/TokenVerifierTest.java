package blockbuster.edge;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.edge.TokenVerifier.Verdict;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenVerifierTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_900_000_000);
    private static final byte[] LONG_SECRET = new byte[64];

    private Instant now = NOW;
    private final TokenVerifier verifier = verifier(TestingTokens.SECRET);

    private TokenVerifier verifier(byte[] secret) {
        return new TokenVerifier(new SecretKeySpec(secret, "HmacSHA256"), TokenVerifier.newExpiries(), () -> now);
    }

    private static JWTClaimsSet.Builder claims() {
        return TestingTokens.claims(NOW.plusSeconds(1));
    }

    private static String signed(JWTClaimsSet claims) {
        return TestingTokens.sign(JWSAlgorithm.HS256, claims, TestingTokens.SECRET);
    }

    @Test
    void acceptsWhatTheServerSigns() {
        assertThat(verifier.verify(signed(claims().build()))).isEqualTo(Verdict.VALID);
        assertThat(verifier.verify(
                        signed(claims().audience(List.of("api", "stream")).build())))
                .isEqualTo(Verdict.VALID);
    }

    @Test
    void expiresToTheSecond() {
        assertThat(verifier.verify(signed(TestingTokens.claims(NOW).build()))).isEqualTo(Verdict.EXPIRED);
        assertThat(verifier.verify(
                        signed(TestingTokens.claims(NOW.minusSeconds(9)).build())))
                .isEqualTo(Verdict.EXPIRED);
    }

    @Test
    void expiresATokenThatItHasSeenBefore() {
        String token = signed(claims().build());
        assertThat(verifier.verify(token)).isEqualTo(Verdict.VALID);

        now = NOW.plusSeconds(1);

        assertThat(verifier.verify(token)).isEqualTo(Verdict.EXPIRED);
    }

    @Test
    void refusesATokenThatNeverExpires() {
        assertThat(verifier.verify(signed(claims().expirationTime(null).build())))
                .isEqualTo(Verdict.INVALID);
    }

    @Test
    void refusesTokensMeantForSomethingElse() {
        assertThat(verifier.verify(signed(claims().audience("api").build()))).isEqualTo(Verdict.INVALID);
        assertThat(verifier.verify(signed(claims().audience(List.of()).build())))
                .isEqualTo(Verdict.INVALID);
        assertThat(verifier.verify(signed(claims().issuer("somebody").build()))).isEqualTo(Verdict.INVALID);
    }

    @Test
    void refusesAnotherKey() {
        String forged = TestingTokens.sign(JWSAlgorithm.HS256, claims().build(), new byte[32]);

        assertThat(verifier.verify(forged)).isEqualTo(Verdict.INVALID);
    }

    @Test
    void refusesEveryOtherAlgorithmEvenWithTheRightKey() throws Exception {
        TokenVerifier longKey = verifier(LONG_SECRET);
        String unsigned = new PlainJWT(claims().build()).serialize();

        assertThat(longKey.verify(TestingTokens.sign(JWSAlgorithm.HS256, claims().build(), LONG_SECRET)))
                .isEqualTo(Verdict.VALID);
        assertThat(longKey.verify(TestingTokens.sign(JWSAlgorithm.HS512, claims().build(), LONG_SECRET)))
                .isEqualTo(Verdict.INVALID);
        assertThat(verifier.verify(unsigned)).isEqualTo(Verdict.INVALID);
        assertThat(verifier.verify(unsigned + signatureOver(unsigned.substring(0, unsigned.length() - 1))))
                .isEqualTo(Verdict.INVALID);
    }

    private static String signatureOver(String text) throws Exception {
        javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(TestingTokens.SECRET, "HmacSHA256"));
        byte[] signature = mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    @Test
    void noticesEveryChangedCharacter() {
        String token = signed(claims().build());

        for (int i = 0; i < token.length() - 1; i++) {
            char other = token.charAt(i) == 'A' ? 'Q' : 'A';
            String tampered = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(verifier.verify(tampered)).as("character %d", i).isEqualTo(Verdict.INVALID);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "..", "...", "a.b", "a.b.c", "....", "e30.e30.", "%00.%00.%00", "\u00e9.\u00e9.\u00e9"})
    void refusesWhatIsNoToken(String text) {
        assertThat(verifier.verify(text)).isEqualTo(Verdict.INVALID);
    }

    @Property(tries = 500)
    void neverFailsOnNoise(@ForAll String noise) {
        assertThat(verifier.verify(noise)).isEqualTo(Verdict.INVALID);
    }
}
