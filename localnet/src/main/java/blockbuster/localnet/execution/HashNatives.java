package blockbuster.localnet.execution;

import static blockbuster.localnet.execution.Addresses.framework;
import static blockbuster.localnet.execution.Addresses.std;

import blockbuster.move.runtime.NativeFunction;
import blockbuster.move.runtime.NativeFunctions;
import blockbuster.sui.crypto.Blake2b256;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.UnaryOperator;
import org.bouncycastle.crypto.digests.KeccakDigest;
import org.bouncycastle.crypto.digests.SHA3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** Hashes, codes by a key, and the check of Ed25519 signatures. */
final class HashNatives {
    private static final int UNITS_PER_HASH = 50;
    private static final int UNITS_PER_SIGNATURE = 1_500;

    private HashNatives() {}

    static void addTo(NativeFunctions.Builder natives) {
        natives.add(std("hash"), "sha2_256", hash(input -> digest("SHA-256", input)));
        natives.add(std("hash"), "sha3_256", hash(input -> digest("SHA3-256", input)));
        natives.add(framework("hash"), "blake2b256", hash(Blake2b256::hash));
        natives.add(framework("hash"), "keccak256", hash(HashNatives::keccak256));
        natives.add(framework("hmac"), "hmac_sha3_256", call -> {
            call.meter().charge(2 * UNITS_PER_HASH);
            return StdNatives.bytes(hmac(call.bytes(0), call.bytes(1)));
        });
        natives.add(framework("ed25519"), "ed25519_verify", call -> {
            call.meter().charge(UNITS_PER_SIGNATURE);
            return StdNatives.bool(verify(call.bytes(0), call.bytes(1), call.bytes(2)));
        });
    }

    private static NativeFunction hash(UnaryOperator<byte[]> algorithm) {
        return call -> {
            call.meter().charge(UNITS_PER_HASH);
            return StdNatives.bytes(algorithm.apply(call.bytes(0)));
        };
    }

    static byte[] digest(String algorithm, byte[] input) {
        try {
            return MessageDigest.getInstance(algorithm).digest(input);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }

    static byte[] keccak256(byte[] input) {
        var digest = new KeccakDigest(256);
        digest.update(input, 0, input.length);
        var result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return result;
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        var mac = new HMac(new SHA3Digest(256));
        mac.init(new KeyParameter(key));
        mac.update(message, 0, message.length);
        var result = new byte[mac.getMacSize()];
        mac.doFinal(result, 0);
        return result;
    }

    private static boolean verify(byte[] signature, byte[] publicKey, byte[] message) {
        return signature.length == Ed25519.SIGNATURE_SIZE
                && publicKey.length == Ed25519.PUBLIC_KEY_SIZE
                && Ed25519.verify(signature, 0, publicKey, 0, message, 0, message.length);
    }
}
