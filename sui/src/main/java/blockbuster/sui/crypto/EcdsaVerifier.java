package blockbuster.sui.crypto;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;

/** ECDSA over SHA-256 of the message with compact r ‖ s; a high s is refused, so that a signature has one form. */
final class EcdsaVerifier {
    static final EcdsaVerifier SECP256K1 = new EcdsaVerifier("secp256k1");
    static final EcdsaVerifier SECP256R1 = new EcdsaVerifier("secp256r1");

    private final ECDomainParameters domain;

    private EcdsaVerifier(String curve) {
        X9ECParameters parameters = CustomNamedCurves.getByName(curve);
        this.domain = new ECDomainParameters(parameters);
    }

    boolean verify(byte[] message, byte[] signature, byte[] compressedKey) {
        var r = new BigInteger(1, Arrays.copyOfRange(signature, 0, 32));
        var s = new BigInteger(1, Arrays.copyOfRange(signature, 32, 64));
        if (s.compareTo(domain.getN().shiftRight(1)) > 0) {
            return false;
        }
        try {
            var signer = new ECDSASigner();
            signer.init(false, new ECPublicKeyParameters(domain.getCurve().decodePoint(compressedKey), domain));
            return signer.verifySignature(sha256(message), r, s);
        } catch (IllegalArgumentException notAPoint) {
            return false;
        }
    }

    private static byte[] sha256(byte[] message) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(message);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
