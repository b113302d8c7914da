package blockbuster.sui.crypto;

import blockbuster.sui.Bytes;
import blockbuster.sui.SuiAddress;
import java.nio.ByteBuffer;
import java.util.Base64;

/** A signature by one key, in Sui's serialized form flag ‖ signature ‖ public key. */
public record SuiSignature(SignatureScheme scheme, Bytes signature, Bytes publicKey) {
    private static final int SIGNATURE_LENGTH = 64;

    public SuiSignature {
        if (signature.size() != SIGNATURE_LENGTH || publicKey.size() != scheme.publicKeyLength()) {
            throw new InvalidSignatureException("a " + scheme + " signature has 64 bytes and a public key of "
                    + scheme.publicKeyLength() + "; this one has " + signature.size() + " and " + publicKey.size());
        }
    }

    /** @throws InvalidSignatureException when the form is wrong or the scheme another than the single-key ones */
    public static SuiSignature parse(byte[] serialized) {
        if (serialized.length == 0) {
            throw new InvalidSignatureException("the signature is empty");
        }
        SignatureScheme scheme = SignatureScheme.ofFlag(serialized[0] & 0xff)
                .orElseThrow(() -> new InvalidSignatureException("signature scheme " + (serialized[0] & 0xff)
                        + " is not accepted here; sign with an Ed25519, secp256k1 or secp256r1 key"));
        int publicKeyLength = serialized.length - 1 - SIGNATURE_LENGTH;
        if (publicKeyLength != scheme.publicKeyLength()) {
            throw new InvalidSignatureException("a " + scheme + " signature has "
                    + (1 + SIGNATURE_LENGTH + scheme.publicKeyLength()) + " bytes, not " + serialized.length);
        }
        var buffer = ByteBuffer.wrap(serialized, 1, serialized.length - 1);
        return new SuiSignature(scheme, take(buffer, SIGNATURE_LENGTH), take(buffer, publicKeyLength));
    }

    /** @throws InvalidSignatureException also when the text is not Base64 */
    public static SuiSignature parseBase64(String text) {
        try {
            return parse(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException notBase64) {
            throw new InvalidSignatureException("the signature is not Base64");
        }
    }

    public byte[] toByteArray() {
        return ByteBuffer.allocate(1 + SIGNATURE_LENGTH + publicKey.size())
                .put((byte) scheme.flag())
                .put(signature.toArray())
                .put(publicKey.toArray())
                .array();
    }

    public String toBase64() {
        return Base64.getEncoder().encodeToString(toByteArray());
    }

    /** The account whose key this is; says nothing about the signature's validity. */
    public SuiAddress address() {
        return scheme.address(publicKey.toArray());
    }

    private static Bytes take(ByteBuffer buffer, int length) {
        byte[] part = new byte[length];
        buffer.get(part);
        return Bytes.of(part);
    }
}
