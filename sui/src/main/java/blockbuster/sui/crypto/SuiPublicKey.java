package blockbuster.sui.crypto;

import blockbuster.bcs.BcsReader;
import blockbuster.bcs.BcsWriter;
import blockbuster.sui.Bytes;
import blockbuster.sui.SuiAddress;
import java.util.List;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * What identifies a signer that is no multisig: a raw Ed25519 key of 32 bytes, a compressed curve point of 33 (a passkey's
 * is one of P-256), or for zkLogin the issuer with its length before it and the address seed after it.
 */
public record SuiPublicKey(SignatureScheme scheme, Bytes bytes) {
    private static final List<SignatureScheme> BCS_TAGS = List.of(
            SignatureScheme.ED25519,
            SignatureScheme.SECP256K1,
            SignatureScheme.SECP256R1,
            SignatureScheme.ZKLOGIN,
            SignatureScheme.PASSKEY);
    private static final int MAX_ZKLOGIN_LENGTH = 1 + 255 + 32;

    public SuiPublicKey {
        boolean fits = switch (scheme) {
            case ED25519, SECP256K1, SECP256R1, PASSKEY -> bytes.size() == length(scheme);
            case ZKLOGIN -> bytes.size() > 0 && bytes.size() <= MAX_ZKLOGIN_LENGTH;
            case MULTISIG -> false;
        };
        if (!fits) {
            throw new InvalidSignatureException("not a public key of " + scheme + ": " + bytes.size() + " bytes");
        }
    }

    static SuiPublicKey of(SignatureScheme scheme, byte[] bytes) {
        return new SuiPublicKey(scheme, Bytes.of(bytes));
    }

    /** The account that this signer controls. */
    public SuiAddress address() {
        return SuiAddress.of(Blake2b256.hash(flagged()));
    }

    /** Flag and key, as addresses hash them. */
    byte[] flagged() {
        return new BcsWriter().u8(scheme.flag()).fixed(bytes.toArray()).toByteArray();
    }

    /** Whether this key made the 64-byte signature of the digest. */
    boolean verifies(byte[] digest, Bytes signature) {
        byte[] signed = signature.toArray();
        return switch (scheme) {
            case ED25519 -> Ed25519.verify(signed, 0, bytes.toArray(), 0, digest, 0, digest.length);
            case SECP256K1 -> Ecdsa.SECP256K1.verify(digest, signed, bytes.toArray());
            case SECP256R1 -> Ecdsa.SECP256R1.verify(digest, signed, bytes.toArray());
            case MULTISIG, ZKLOGIN, PASSKEY -> false;
        };
    }

    static SuiPublicKey decode(BcsReader reader) {
        SignatureScheme scheme = schemeOf(reader.uleb128());
        byte[] bytes = scheme == SignatureScheme.ZKLOGIN ? reader.bytes() : reader.fixed(length(scheme));
        return of(scheme, bytes);
    }

    void encode(BcsWriter writer) {
        writer.uleb128(bcsTag(scheme));
        if (scheme == SignatureScheme.ZKLOGIN) {
            bytes.encode(writer);
        } else {
            writer.fixed(bytes.toArray());
        }
    }

    static int bcsTag(SignatureScheme scheme) {
        return BCS_TAGS.indexOf(scheme);
    }

    /** @throws InvalidSignatureException when no scheme has this tag */
    static SignatureScheme schemeOf(int bcsTag) {
        if (bcsTag >= BCS_TAGS.size()) {
            throw new InvalidSignatureException("a multisig has no members of kind " + bcsTag);
        }
        return BCS_TAGS.get(bcsTag);
    }

    private static int length(SignatureScheme scheme) {
        return scheme == SignatureScheme.ED25519 ? Ed25519.PUBLIC_KEY_SIZE : Ecdsa.POINT_LENGTH;
    }
}
