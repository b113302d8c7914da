package blockbuster.sui.crypto;

import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.util.BigIntegers;

/**
 * ECDSA over SHA-256 of the message with compact r ‖ s. Nonces come from key and message (RFC 6979); a high s is neither
 * made nor accepted, so that a signature has one form.
 */
final class Ecdsa {
    static final Ecdsa SECP256K1 = new Ecdsa("secp256k1");
    static final Ecdsa SECP256R1 = new Ecdsa("secp256r1");

    /** Bytes of a compressed point. */
    static final int POINT_LENGTH = 33;

    private static final int SCALAR_LENGTH = 32;

    private final ECDomainParameters domain;

    private Ecdsa(String curve) {
        X9ECParameters parameters = CustomNamedCurves.getByName(curve);
        this.domain = new ECDomainParameters(parameters);
    }

    BigInteger order() {
        return domain.getN();
    }

    /** Whether the 32 bytes are a number from 1 to below the curve's order. */
    boolean isSecret(byte[] secret) {
        var scalar = new BigInteger(1, secret);
        return secret.length == SCALAR_LENGTH && scalar.signum() > 0 && scalar.compareTo(order()) < 0;
    }

    /** The compressed point of a secret. */
    byte[] publicKey(byte[] secret) {
        return new FixedPointCombMultiplier()
                .multiply(domain.getG(), new BigInteger(1, secret))
                .getEncoded(true);
    }

    byte[] sign(byte[] message, byte[] secret) {
        var signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signer.init(true, new ECPrivateKeyParameters(new BigInteger(1, secret), domain));
        BigInteger[] signature = signer.generateSignature(Sha256.hash(message));
        BigInteger s = isHigh(signature[1]) ? order().subtract(signature[1]) : signature[1];
        byte[] compact = new byte[2 * SCALAR_LENGTH];
        BigIntegers.asUnsignedByteArray(signature[0], compact, 0, SCALAR_LENGTH);
        BigIntegers.asUnsignedByteArray(s, compact, SCALAR_LENGTH, SCALAR_LENGTH);
        return compact;
    }

    boolean verify(byte[] message, byte[] signature, byte[] compressedKey) {
        var r = new BigInteger(1, Arrays.copyOfRange(signature, 0, SCALAR_LENGTH));
        var s = new BigInteger(1, Arrays.copyOfRange(signature, SCALAR_LENGTH, 2 * SCALAR_LENGTH));
        if (isHigh(s)) {
            return false;
        }
        try {
            var signer = new ECDSASigner();
            signer.init(false, new ECPublicKeyParameters(domain.getCurve().decodePoint(compressedKey), domain));
            return signer.verifySignature(Sha256.hash(message), r, s);
        } catch (IllegalArgumentException notAPoint) {
            return false;
        }
    }

    private boolean isHigh(BigInteger s) {
        return s.compareTo(order().shiftRight(1)) > 0;
    }
}
