package blockbuster.localnet.rpc;

import blockbuster.sui.Bytes;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.Blake2b256;
import blockbuster.sui.crypto.PasskeySignature;
import blockbuster.sui.crypto.SignatureScheme;
import blockbuster.sui.crypto.SimpleSignature;
import blockbuster.sui.crypto.SuiPublicKey;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/** A browser with an authenticator, by the JDK's own P-256. */
final class TestingPasskey {
    private final KeyPair key;

    TestingPasskey() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        this.key = generator.generateKeyPair();
    }

    SuiAddress address() {
        return SuiAddress.of(Blake2b256.hash(new byte[] {6}, point()));
    }

    PasskeySignature signTransaction(byte[] transaction) throws GeneralSecurityException {
        byte[] challenge = Blake2b256.hash(new byte[3], transaction);
        String clientData = "{\"type\":\"webauthn.get\",\"challenge\":\""
                + Base64.getUrlEncoder().withoutPadding().encodeToString(challenge)
                + "\",\"origin\":\"https://wallet.example\"}";
        var authenticatorData = new byte[37];
        var signature = new SimpleSignature(
                Bytes.of(sign(authenticatorData, clientData)),
                new SuiPublicKey(SignatureScheme.SECP256R1, Bytes.of(point())));
        return new PasskeySignature(Bytes.of(authenticatorData), clientData, signature);
    }

    private byte[] sign(byte[] authenticatorData, String clientData) throws GeneralSecurityException {
        var signer = Signature.getInstance("SHA256withECDSAinP1363Format");
        signer.initSign(key.getPrivate());
        signer.update(authenticatorData);
        signer.update(MessageDigest.getInstance("SHA-256").digest(clientData.getBytes(StandardCharsets.UTF_8)));
        return withLowS(signer.sign());
    }

    private byte[] withLowS(byte[] signature) {
        BigInteger order = ((ECPublicKey) key.getPublic()).getParams().getOrder();
        var s = new BigInteger(1, Arrays.copyOfRange(signature, 32, 64));
        var out = new ByteArrayOutputStream();
        out.write(signature, 0, 32);
        out.writeBytes(unsigned(s.compareTo(order.shiftRight(1)) > 0 ? order.subtract(s) : s));
        return out.toByteArray();
    }

    /** The compressed form: 2 or 3 for an even or odd y, then x. */
    private byte[] point() {
        var point = ((ECPublicKey) key.getPublic()).getW();
        var out = new ByteArrayOutputStream();
        out.write(point.getAffineY().testBit(0) ? 3 : 2);
        out.writeBytes(unsigned(point.getAffineX()));
        return out.toByteArray();
    }

    private static byte[] unsigned(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return fixed;
    }
}
