package blockbuster.sui.crypto;

import blockbuster.bcs.BcsWriter;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.util.BigIntegers;

/** Keys from a mnemonic's seed: SLIP-0010 for Ed25519, BIP-32 for secp256k1. */
final class KeyDerivation {
    private static final int SEED_BITS = 512;
    private static final int ROUNDS = 2048;
    private static final int HARDENED = 0x8000_0000;
    private static final int HALF = 32;

    private KeyDerivation() {}

    /** BIP-39 without a passphrase. */
    static byte[] seed(String words) {
        var generator = new PKCS5S2ParametersGenerator(new SHA512Digest());
        generator.init(words.getBytes(StandardCharsets.UTF_8), "mnemonic".getBytes(StandardCharsets.UTF_8), ROUNDS);
        return ((KeyParameter) generator.generateDerivedParameters(SEED_BITS)).getKey();
    }

    /** Every step is hardened: Ed25519 knows no other. */
    static byte[] ed25519(byte[] seed, int... path) {
        byte[] node = hmac("ed25519 seed".getBytes(StandardCharsets.US_ASCII), seed);
        for (int step : path) {
            node = hmac(chainCode(node), hardened(secret(node), step));
        }
        return secret(node);
    }

    /** {@code m/purpose'/coin'/account'/0/0}. */
    static byte[] secp256k1(byte[] seed, int purpose, int coin, int account) {
        byte[] node = hmac("Bitcoin seed".getBytes(StandardCharsets.US_ASCII), seed);
        for (int step : new int[] {purpose, coin, account}) {
            node = child(node, hardened(secret(node), step));
        }
        for (int i = 0; i < 2; i++) {
            node = child(
                    node,
                    new BcsWriter()
                            .fixed(Ecdsa.SECP256K1.publicKey(secret(node)))
                            .fixed(new byte[4])
                            .toByteArray());
        }
        return secret(node);
    }

    /** BIP-32's sum of the parent's secret and the hash; the case that there is no such key has odds of 2^-127. */
    private static byte[] child(byte[] node, byte[] data) {
        byte[] hash = hmac(chainCode(node), data);
        BigInteger sum = new BigInteger(1, secret(hash))
                .add(new BigInteger(1, secret(node)))
                .mod(Ecdsa.SECP256K1.order());
        return new BcsWriter()
                .fixed(BigIntegers.asUnsignedByteArray(HALF, sum))
                .fixed(chainCode(hash))
                .toByteArray();
    }

    private static byte[] hardened(byte[] secret, int step) {
        return ByteBuffer.allocate(1 + HALF + Integer.BYTES)
                .put((byte) 0)
                .put(secret)
                .putInt(step | HARDENED)
                .array();
    }

    private static byte[] secret(byte[] node) {
        return Arrays.copyOf(node, HALF);
    }

    private static byte[] chainCode(byte[] node) {
        return Arrays.copyOfRange(node, HALF, 2 * HALF);
    }

    private static byte[] hmac(byte[] key, byte[] data) {
        var mac = new HMac(new SHA512Digest());
        mac.init(new KeyParameter(key));
        mac.update(data, 0, data.length);
        byte[] result = new byte[2 * HALF];
        mac.doFinal(result, 0);
        return result;
    }
}
