package blockbuster.receipts;

import blockbuster.sui.SuiAddress;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A membership's name in one distribution. It is the hash of the membership and of a key that only this membership and
 * the platform have for this distribution: without the key nothing leads from the name to the membership, and whoever
 * shows both proves whose name it is.
 */
public final class MemberName {

    private static final String ALGORITHM = "HmacSHA256";

    private MemberName() {}

    /** The key of a membership's name under a distribution's secret, in hexadecimal digits. */
    public static String key(byte[] secret, SuiAddress membership) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return HexFormat.of()
                    .formatHex(
                            mac.doFinal(("member\0" + membership).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
        }
    }

    /** The name: SHA-256, in hexadecimal digits. */
    public static String of(String key, SuiAddress membership) {
        return Hex.sha256(new CanonicalText("blockbuster-member/1")
                .with("key", key)
                .with("membership", membership)
                .text());
    }
}
