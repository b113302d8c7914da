package blockbuster.sui.crypto;

import blockbuster.bcs.BcsWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.util.BigIntegers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Who a zkLogin user is on chain: the identity provider and a seed from the user's claim and salt. */
final class ZkLoginIdentity {
    private static final int SEED_LENGTH = 32;
    /** More decimal digits than the largest 32-byte number has. */
    private static final int MAX_SEED_DIGITS = 78;

    private static final String GOOGLE_SHORT = "accounts.google.com";

    private ZkLoginIdentity() {}

    static SuiPublicKey padded(String issuer, BigInteger seed) {
        return of(issuer, BigIntegers.asUnsignedByteArray(SEED_LENGTH, seed));
    }

    /** The identity of accounts made while seeds were hashed without the zeros they start with. */
    static SuiPublicKey legacy(String issuer, BigInteger seed) {
        return of(issuer, seed.signum() == 0 ? new byte[1] : BigIntegers.asUnsignedByteArray(seed));
    }

    private static SuiPublicKey of(String issuer, byte[] seed) {
        byte[] name =
                (issuer.equals(GOOGLE_SHORT) ? "https://" + GOOGLE_SHORT : issuer).getBytes(StandardCharsets.UTF_8);
        if (name.length > 255) {
            throw new InvalidSignatureException("an issuer's name has at most 255 bytes");
        }
        return SuiPublicKey.of(
                SignatureScheme.ZKLOGIN,
                new BcsWriter().u8(name.length).fixed(name).fixed(seed).toByteArray());
    }

    /** @throws InvalidSignatureException unless the text is the plain decimal form of a number of at most 32 bytes */
    static BigInteger parseSeed(String decimal) {
        boolean digits = !decimal.isEmpty()
                && decimal.length() <= MAX_SEED_DIGITS
                && decimal.chars().allMatch(c -> c >= '0' && c <= '9');
        BigInteger seed = digits ? new BigInteger(decimal) : BigInteger.ONE.negate();
        if (seed.signum() < 0
                || seed.bitLength() > 8 * SEED_LENGTH
                || !seed.toString().equals(decimal)) {
            throw new InvalidSignatureException("a zkLogin address seed is a decimal number of at most 32 bytes");
        }
        return seed;
    }

    /**
     * The issuer within the piece of a token that a proof reveals: {@code "iss":"…"} and the comma or brace behind it, in
     * Base64 that starts anywhere in a group of four characters.
     *
     * @throws InvalidSignatureException when the piece says something else
     */
    static String issuer(ZkLoginSignature.Claim claim) {
        String text = claimText(claim);
        try {
            var object = JsonMapper.shared().readTree("{" + text.substring(0, Math.max(0, text.length() - 1)) + "}");
            if ((text.endsWith(",") || text.endsWith("}"))
                    && object.size() == 1
                    && object.path("iss").isString()) {
                return object.path("iss").stringValue();
            }
        } catch (JacksonException notJson) {
            // refused below, like JSON of another shape
        }
        throw new InvalidSignatureException("the zkLogin proof does not name its issuer");
    }

    private static String claimText(ZkLoginSignature.Claim claim) {
        int start = claim.indexMod4();
        int end = (start + claim.value().length()) % 4;
        if (start > 2 || end == 1 || claim.value().isEmpty()) {
            throw new InvalidSignatureException("the zkLogin proof's issuer is not tightly packed");
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode("A".repeat(start) + claim.value());
            return new String(
                    Arrays.copyOfRange(bytes, Math.min(start, bytes.length), bytes.length), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw new InvalidSignatureException("the zkLogin proof's issuer is not base64url");
        }
    }
}
