package blockbuster.localnet.execution;

import static blockbuster.localnet.execution.Addresses.framework;

import blockbuster.move.VmException;
import blockbuster.move.runtime.NativeCall;
import blockbuster.move.runtime.NativeFunctions;
import blockbuster.move.value.Value;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECPoint;
import org.jspecify.annotations.Nullable;

/** Natives of {@code sui::ecdsa_k1} and {@code sui::ecdsa_r1}; both modules number their errors alike. */
final class EcdsaNatives {
    /** {@code EFailToRecoverPubKey}. */
    private static final long FAIL_TO_RECOVER = 0;

    /** {@code EInvalidSignature}. */
    private static final long INVALID_SIGNATURE = 1;

    /** {@code EInvalidPubKey}. */
    private static final long INVALID_KEY = 2;

    private static final int UNITS_PER_SIGNATURE = 1_500;
    private static final int NUMBER_SIZE = 32;
    private static final int SIGNATURE_SIZE = 2 * NUMBER_SIZE;
    private static final int COMPRESSED_SIZE = 33;
    private static final int MAX_RECOVERY_ID = 3;

    private final ECDomainParameters domain;

    private EcdsaNatives(String curve) {
        this.domain = new ECDomainParameters(CustomNamedCurves.getByName(curve));
    }

    static void addTo(NativeFunctions.Builder natives) {
        var k1 = new EcdsaNatives("secp256k1");
        var r1 = new EcdsaNatives("secp256r1");
        natives.add(framework("ecdsa_k1"), "secp256k1_verify", k1::verify);
        natives.add(framework("ecdsa_k1"), "secp256k1_ecrecover", k1::recover);
        natives.add(framework("ecdsa_k1"), "decompress_pubkey", k1::decompress);
        natives.add(framework("ecdsa_r1"), "secp256r1_verify", r1::verify);
        natives.add(framework("ecdsa_r1"), "secp256r1_ecrecover", r1::recover);
    }

    private List<Value> verify(NativeCall call) {
        call.meter().charge(UNITS_PER_SIGNATURE);
        var signature = call.bytes(0);
        var key = point(call.bytes(1));
        var digest = digest(call.bytes(2), call.integer(3).toBigInteger().intValue());
        if (key == null || digest == null || signature.length != SIGNATURE_SIZE) {
            return StdNatives.bool(false);
        }
        // A high s is refused, so that a signature has one form.
        if (s(signature).compareTo(domain.getN().shiftRight(1)) > 0) {
            return StdNatives.bool(false);
        }
        var signer = new ECDSASigner();
        signer.init(false, new ECPublicKeyParameters(key, domain));
        return StdNatives.bool(signer.verifySignature(digest, r(signature), s(signature)));
    }

    private List<Value> recover(NativeCall call) {
        call.meter().charge(UNITS_PER_SIGNATURE);
        var signature = call.bytes(0);
        if (!isRecoverable(signature)) {
            throw VmException.abort(INVALID_SIGNATURE);
        }
        var digest = digest(call.bytes(1), call.integer(2).toBigInteger().intValue());
        var key = digest == null ? null : recover(signature, digest);
        if (key == null) {
            throw VmException.abort(FAIL_TO_RECOVER);
        }
        return StdNatives.bytes(key.getEncoded(true));
    }

    private boolean isRecoverable(byte[] signature) {
        return signature.length == SIGNATURE_SIZE + 1
                && signature[SIGNATURE_SIZE] >= 0
                && signature[SIGNATURE_SIZE] <= MAX_RECOVERY_ID
                && isScalar(r(signature))
                && isScalar(s(signature));
    }

    private boolean isScalar(BigInteger number) {
        return number.signum() > 0 && number.compareTo(domain.getN()) < 0;
    }

    /** SEC 1, section 4.1.6: the key under which the signature is right; null if there is none. */
    private @Nullable ECPoint recover(byte[] signature, byte[] digest) {
        int id = signature[SIGNATURE_SIZE];
        var x = id < 2 ? r(signature) : r(signature).add(domain.getN());
        if (x.bitLength() > NUMBER_SIZE * Byte.SIZE) {
            return null;
        }
        var commitment = point(compressed(id % 2, x));
        if (commitment == null) {
            return null;
        }
        var inverse = r(signature).modInverse(domain.getN());
        var u1 = new BigInteger(1, digest).negate().multiply(inverse).mod(domain.getN());
        var u2 = s(signature).multiply(inverse).mod(domain.getN());
        var key = ECAlgorithms.sumOfTwoMultiplies(domain.getG(), u1, commitment, u2)
                .normalize();
        return key.isInfinity() ? null : key;
    }

    private static byte[] compressed(int parity, BigInteger x) {
        var bytes = new byte[COMPRESSED_SIZE];
        var number = x.toByteArray();
        int length = Math.min(number.length, NUMBER_SIZE);
        System.arraycopy(number, number.length - length, bytes, COMPRESSED_SIZE - length, length);
        bytes[0] = (byte) (2 + parity);
        return bytes;
    }

    private List<Value> decompress(NativeCall call) {
        call.meter().charge(UNITS_PER_SIGNATURE);
        var key = point(call.bytes(0));
        if (key == null) {
            throw VmException.abort(INVALID_KEY);
        }
        return StdNatives.bytes(key.getEncoded(false));
    }

    private @Nullable ECPoint point(byte[] compressed) {
        if (compressed.length != COMPRESSED_SIZE) {
            return null;
        }
        try {
            return domain.getCurve().decodePoint(compressed);
        } catch (IllegalArgumentException notAPoint) {
            return null;
        }
    }

    private static byte @Nullable [] digest(byte[] message, int hash) {
        return switch (hash) {
            case 0 -> HashNatives.keccak256(message);
            case 1 -> HashNatives.digest("SHA-256", message);
            default -> null;
        };
    }

    private static BigInteger r(byte[] signature) {
        return new BigInteger(1, Arrays.copyOfRange(signature, 0, NUMBER_SIZE));
    }

    private static BigInteger s(byte[] signature) {
        return new BigInteger(1, Arrays.copyOfRange(signature, NUMBER_SIZE, SIGNATURE_SIZE));
    }
}
