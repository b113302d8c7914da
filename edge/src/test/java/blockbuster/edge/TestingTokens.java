package blockbuster.edge;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** Tokens as the server makes them, by an independent JWT library. */
final class TestingTokens {

    static final byte[] SECRET = "an edge secret of thirty-two bytes!!".getBytes(StandardCharsets.UTF_8);

    private TestingTokens() {}

    static JWTClaimsSet.Builder claims(Instant expiry) {
        return new JWTClaimsSet.Builder()
                .issuer("blockbuster")
                .audience("stream")
                .claim("sid", "7f9c2ba4e88f827d")
                .claim("cid", "0x56ae1c86e17db174ea002f8340e28880bc8a8587c56e8604a4fa6b1170b23a60")
                .claim("mh", 1080)
                .expirationTime(Date.from(expiry));
    }

    static String valid() {
        return sign(JWSAlgorithm.HS256, claims(Instant.now().plusSeconds(600)).build(), SECRET);
    }

    static String sign(JWSAlgorithm algorithm, JWTClaimsSet claims, byte[] secret) {
        try {
            SignedJWT jwt = new SignedJWT(new JWSHeader(algorithm), claims);
            jwt.sign(new MACSigner(secret));
            return jwt.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
