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
    private static final int HMAC_BLOCK = 64;
    private static final String SESSION = "session";

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
        return name(SESSION, settlementId.toString());
    }

    /**
     * What a database needs to order sessions by their names: a name begins the hexadecimal digits of SHA-256 of
     * {@code outer} and of SHA-256 of {@code inner} and the settlement's id (RFC 2104).
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    public record SessionHash(byte[] outer, byte[] inner) {}

    public SessionHash sessionHash() {
        var domain = domain(SESSION);
        var inner = Arrays.copyOf(padded(0x36), HMAC_BLOCK + domain.length);
        System.arraycopy(domain, 0, inner, HMAC_BLOCK, domain.length);
        return new SessionHash(padded(0x5c), inner);
    }

    private byte[] padded(int with) {
        var block = Arrays.copyOf(salt, HMAC_BLOCK);
        for (int i = 0; i < block.length; i++) {
            block[i] ^= (byte) with;
        }
        return block;
    }

    private static byte[] domain(String name) {
        return (name + '\0').getBytes(StandardCharsets.UTF_8);
    }

    private String name(String domain, String id) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(domain(domain));
            var whole = mac.doFinal(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(whole, NAME_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
        }
    }
}
