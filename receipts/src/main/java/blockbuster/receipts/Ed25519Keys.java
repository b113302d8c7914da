package blockbuster.receipts;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** Ed25519 keys of the Java runtime from and to their 32 bytes, by RFC 8410: a fixed DER prefix stands before them. */
final class Ed25519Keys {

    static final String ALGORITHM = "Ed25519";
    static final int KEY_BYTES = 32;

    private static final byte[] PUBLIC_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final byte[] PRIVATE_PREFIX = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private Ed25519Keys() {}

    static PublicKey publicKey(byte[] key) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(join(PUBLIC_PREFIX, key)));
    }

    static PrivateKey privateKey(byte[] seed) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(join(PRIVATE_PREFIX, seed)));
    }

    private static byte[] join(byte[] prefix, byte[] key) {
        var der = new byte[prefix.length + key.length];
        System.arraycopy(prefix, 0, der, 0, prefix.length);
        System.arraycopy(key, 0, der, prefix.length, key.length);
        return der;
    }
}
