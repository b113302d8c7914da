package blockbuster.sui.crypto;

import blockbuster.bcs.BcsException;
import blockbuster.bcs.BcsReader;
import blockbuster.bcs.BcsWriter;
import blockbuster.sui.Bytes;
import java.util.ArrayList;
import java.util.List;

/**
 * Multisig signatures in BCS: compressed signatures (a single key's without its public key), a bitmap of the members that
 * made them, the members. The older form with a Base64 roaring bitmap is not read.
 */
final class MultisigCodec {
    private MultisigCodec() {}

    /** A partial signature as it stands on the wire; its key is found through the bitmap. */
    private record Compressed(SignatureScheme scheme, Bytes bytes) {
        static Compressed decode(BcsReader reader) {
            SignatureScheme scheme = SuiPublicKey.schemeOf(reader.uleb128());
            return new Compressed(
                    scheme,
                    isSimple(scheme) ? Bytes.of(reader.fixed(SimpleSignature.SIGNATURE_LENGTH)) : Bytes.decode(reader));
        }

        MultisigSignature.Partial of(SuiPublicKey member) {
            if (member.scheme() != scheme) {
                throw new InvalidSignatureException(
                        "a " + scheme + " signature stands for a " + member.scheme() + " member");
            }
            return new MultisigSignature.Partial(
                    member,
                    isSimple(scheme)
                            ? new SimpleSignature(bytes, member)
                            : MultisigCodec.parse(scheme, bytes.toArray()));
        }
    }

    static MultisigSignature decode(BcsReader reader) {
        List<Compressed> signatures = reader.vector(Compressed::decode);
        int bitmap = reader.u16();
        MultisigPublicKey publicKey = MultisigPublicKey.decode(reader);
        if (Integer.bitCount(bitmap) != signatures.size()
                || bitmap >>> publicKey.members().size() != 0) {
            throw new BcsException("the bitmap does not fit signatures and members");
        }
        var partials = new ArrayList<MultisigSignature.Partial>();
        for (int i = 0; i < publicKey.members().size(); i++) {
            if ((bitmap >>> i & 1) == 1) {
                partials.add(signatures
                        .get(partials.size())
                        .of(publicKey.members().get(i).key()));
            }
        }
        return new MultisigSignature(partials, publicKey);
    }

    static void encode(MultisigSignature multisig, BcsWriter writer) {
        int bitmap = 0;
        for (var partial : multisig.partials()) {
            bitmap |= 1 << multisig.publicKey().indexOf(partial.member());
        }
        writer.vector(multisig.partials(), MultisigCodec::encode).u16(bitmap);
        multisig.publicKey().encode(writer);
    }

    /** Who made a signature that may be a member's. */
    static SuiPublicKey signer(SuiSignature signature) {
        return switch (signature) {
            case SimpleSignature simple -> simple.publicKey();
            case PasskeySignature passkey -> passkey.publicKey();
            case ZkLoginSignature zkLogin -> zkLogin.publicKey();
            case MultisigSignature nested -> throw new InvalidSignatureException("a multisig is no member of another");
        };
    }

    private static void encode(BcsWriter writer, MultisigSignature.Partial partial) {
        writer.uleb128(SuiPublicKey.bcsTag(partial.signature().scheme()));
        if (partial.signature() instanceof SimpleSignature simple) {
            writer.fixed(simple.signature().toArray());
        } else {
            writer.bytes(partial.signature().toByteArray());
        }
    }

    private static SuiSignature parse(SignatureScheme scheme, byte[] bytes) {
        if (bytes.length == 0 || bytes[0] != scheme.flag()) {
            throw new InvalidSignatureException("a partial signature does not start with the flag of " + scheme);
        }
        return scheme == SignatureScheme.PASSKEY ? PasskeySignature.parse(bytes) : ZkLoginSignature.parse(bytes);
    }

    private static boolean isSimple(SignatureScheme scheme) {
        return SignatureScheme.KEY_PAIRS.contains(scheme);
    }
}
