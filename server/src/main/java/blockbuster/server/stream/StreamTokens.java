package blockbuster.server.stream;

import blockbuster.server.settings.StreamSettings;
import blockbuster.sui.SuiAddress;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Issues and verifies streaming tokens: JWTs (HS256) whose key is shared with the edges, which verify by themselves. */
@Component
class StreamTokens {

    private static final String ISSUER = "blockbuster";
    private static final String AUDIENCE = "stream";

    private final MACSigner signer;
    private final JWSVerifier verifier;
    private final Clock clock;

    StreamTokens(StreamSettings settings, Clock clock) throws JOSEException {
        this.signer = new MACSigner(settings.secret().bytes());
        this.verifier = new MACVerifier(settings.secret().bytes());
        this.clock = clock;
    }

    String issue(StreamSession session) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .claim("sid", session.id().toString())
                .claim("cid", session.contentId().toString())
                .claim("mh", session.maxHeight())
                .issueTime(Date.from(session.startedAt()))
                .expirationTime(Date.from(session.expiresAt()))
                .build();
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("the streaming secret cannot sign", e);
        }
        return token.serialize();
    }

    /** What a valid, unexpired token names; empty for any other text. */
    Optional<StreamToken> verify(String text) {
        try {
            var token = SignedJWT.parse(text);
            var claims = token.getJWTClaimsSet();
            boolean valid = token.getHeader().getAlgorithm().equals(JWSAlgorithm.HS256)
                    && token.verify(verifier)
                    && ISSUER.equals(claims.getIssuer())
                    && claims.getAudience().contains(AUDIENCE)
                    && clock.instant().isBefore(claims.getExpirationTime().toInstant());
            return valid ? Optional.of(read(claims)) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static StreamToken read(JWTClaimsSet claims) throws ParseException {
        return new StreamToken(
                UUID.fromString(claims.getStringClaim("sid")),
                SuiAddress.parse(claims.getStringClaim("cid")),
                claims.getIntegerClaim("mh"));
    }
}
