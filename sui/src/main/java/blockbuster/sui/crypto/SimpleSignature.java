package blockbuster.sui.crypto;

import blockbuster.bcs.BcsReader;
import blockbuster.bcs.BcsWriter;
import blockbuster.sui.Bytes;

/** A signature by one key: flag ‖ signature ‖ public key. */
public record SimpleSignature(Bytes signature, SuiPublicKey publicKey) implements SuiSignature {
    static final int SIGNATURE_LENGTH = 64;

    public SimpleSignature {
        if (signature.size() != SIGNATURE_LENGTH || !SignatureScheme.KEY_PAIRS.contains(publicKey.scheme())) {
            throw new InvalidSignatureException("a " + publicKey.scheme() + " signature of " + signature.size()
                    + " bytes; one key's has " + SIGNATURE_LENGTH);
        }
    }

    static SimpleSignature parse(SignatureScheme scheme, byte[] serialized) {
        var reader = new BcsReader(serialized);
        reader.u8();
        Bytes signature = Bytes.of(reader.fixed(SIGNATURE_LENGTH));
        return new SimpleSignature(signature, SuiPublicKey.of(scheme, reader.fixed(reader.remaining())));
    }

    @Override
    public SignatureScheme scheme() {
        return publicKey.scheme();
    }

    @Override
    public boolean needsNode() {
        return false;
    }

    @Override
    public byte[] toByteArray() {
        return new BcsWriter()
                .u8(scheme().flag())
                .fixed(signature.toArray())
                .fixed(publicKey.bytes().toArray())
                .toByteArray();
    }
}
