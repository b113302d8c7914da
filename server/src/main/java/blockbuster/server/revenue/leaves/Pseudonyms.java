package blockbuster.server.revenue.leaves;

import blockbuster.receipts.MemberName;
import blockbuster.sui.SuiAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names for members and sessions in one period: HMAC-SHA256 under the period's secret salt, cut to 128 bits. Within the
 * period two plays of one membership carry the same name; across periods nothing links them, and without the salt
 * nothing leads back to the membership.
 */
public final class Pseudonyms {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SALT_BYTES = 32;
    private static final int NAME_BYTES = 16;

    private final byte[] salt;
    private final SecretKeySpec key;

    public Pseudonyms(byte[] periodSalt) {
        if (periodSalt.length != SALT_BYTES) {
            throw new IllegalArgumentException("a period salt has " + SALT_BYTES + " bytes");
        }
        this.salt = periodSalt.clone();
        this.key = new SecretKeySpec(periodSalt, ALGORITHM);
    }

    /** The member's name in this period; who is shown {@link #memberKey} too can tell whose it is. */
    public String member(SuiAddress membership) {
        return MemberName.of(memberKey(membership), membership);
    }

    /** By which the holder of a membership proves which name is theirs; it tells nothing of other members. */
    public String memberKey(SuiAddress membership) {
        return MemberName.key(salt, membership);
    }

    /** The session's name in this period. */
    public String session(UUID settlementId) {
        return name("session", settlementId.toString());
    }

    private String name(String domain, String id) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var whole = mac.doFinal((domain + '\0' + id).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(whole, NAME_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
        }
    }
}
