package blockbuster.server.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import blockbuster.receipts.Authorization;
import blockbuster.server.chain.ChainException;
import blockbuster.server.chain.ChainReader;
import blockbuster.server.chain.ChainUnavailableException;
import blockbuster.server.settings.AuthSettings;
import blockbuster.server.web.ProblemException;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.InvalidSignatureException;
import blockbuster.sui.crypto.Signatures;
import blockbuster.sui.crypto.SuiSignature;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Component;

/** Exchanges a signed challenge for a login token. */
@Component
class Login {

    private static final Logger log = LoggerFactory.getLogger(Login.class);

    private final ChainReader chain;
    private final Challenges challenges;
    private final LoginSessions sessions;
    private final SessionKeys keys;
    private final JwtEncoder encoder;
    private final AuthSettings settings;
    private final Clock clock;

    Login(
            ChainReader chain,
            Challenges challenges,
            LoginSessions sessions,
            SessionKeys keys,
            JwtEncoder encoder,
            AuthSettings settings,
            Clock clock) {
        this.chain = chain;
        this.challenges = challenges;
        this.sessions = sessions;
        this.keys = keys;
        this.encoder = encoder;
        this.settings = settings;
        this.clock = clock;
    }

    /** A bearer token for the API. */
    record Token(String token, Instant expiresAt, String address) {}

    /**
     * Verifies a personal-message signature of any scheme (Base64 of Sui's serialized form) of an open challenge.
     *
     * @param device names what the session runs on
     */
    Token login(String challengeId, String signature, String device) {
        var challenge = challenges.take(challengeId).orElseThrow(Login::unknownChallenge);
        requireSigned(challenge, signature);
        var token = issue(challenge, signature, device);
        log.atInfo().addKeyValue("userId", challenge.address()).log("login.succeeded");
        return token;
    }

    private void requireSigned(Challenge challenge, String text) {
        var message = challenge.message().getBytes(UTF_8);
        try {
            var signature = SuiSignature.parseBase64(text);
            if (signature.needsNode()) {
                requireNodeAccepts(SuiAddress.parse(challenge.address()), message, signature);
                return;
            }
            var signer = Signatures.verifyPersonalMessage(message, signature);
            if (!signer.toString().equals(challenge.address())) {
                throw refused(
                        "The signature is by " + signer + ", the challenge was made for " + challenge.address() + ".");
            }
        } catch (InvalidSignatureException invalid) {
            throw refused("Sign the challenge's message, unchanged, with your wallet: " + invalid.getMessage() + ".");
        }
    }

    private void requireNodeAccepts(SuiAddress signer, byte[] message, SuiSignature signature) {
        try {
            chain.refusalOfPersonalMessage(signer, message, signature).ifPresent(reason -> {
                throw refused("The network did not accept the zkLogin signature: " + reason + ".");
            });
        } catch (ChainUnavailableException unreachable) {
            throw unreachable;
        } catch (ChainException unable) {
            throw refused(
                    "This network does not verify zkLogin signatures. Log in with a wallet that has a key, a passkey"
                            + " or a multisig of these.");
        }
    }

    private Token issue(Challenge challenge, String signature, String device) {
        var address = challenge.address();
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var expiresAt = now.plus(settings.tokenLifetime());
        var sessionId = UUID.randomUUID().toString();
        var claims = JwtClaimsSet.builder()
                .issuer(TokenConfiguration.ISSUER)
                .audience(List.of(TokenConfiguration.AUDIENCE))
                .subject(address)
                .id(sessionId)
                .issuedAt(now)
                .expiresAt(expiresAt)
                .build();
        var key = keys.authorize(new Authorization(challenge.message(), signature));
        sessions.open(sessionId, address, device, expiresAt, key);
        var header = JwsHeader.with(MacAlgorithm.HS256).build();
        var token = encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
        return new Token(token, expiresAt, address);
    }

    private static ProblemException unknownChallenge() {
        return new ProblemException(
                HttpStatus.UNAUTHORIZED,
                "challenge-expired",
                "This login challenge is not open",
                "It is unknown, already used, or older than a few minutes. Ask for a new one and sign that.");
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(
                HttpStatus.UNAUTHORIZED, "signature-refused", "The signature was not accepted", detail);
    }
}
