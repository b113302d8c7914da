package blockbuster.sui.crypto;

import blockbuster.bcs.BcsReader;
import blockbuster.bcs.BcsWriter;
import java.util.Comparator;
import java.util.List;

/** The signatures of some members of a multisig account, in the members' order, that together reach its threshold. */
public record MultisigSignature(List<Partial> partials, MultisigPublicKey publicKey) implements SuiSignature {
    /** One member's signature; {@code member} may differ from the signature's own key until it is verified. */
    public record Partial(SuiPublicKey member, SuiSignature signature) {}

    public MultisigSignature {
        partials = List.copyOf(partials);
        requireOrder(partials, publicKey);
        int weight = partials.stream()
                .mapToInt(partial -> publicKey
                        .members()
                        .get(publicKey.indexOf(partial.member()))
                        .weight())
                .sum();
        if (weight < publicKey.threshold()) {
            throw new InvalidSignatureException(
                    "the members that signed weigh " + weight + ", the multisig needs " + publicKey.threshold());
        }
    }

    /**
     * Puts members' signatures of the same bytes together, in any order.
     *
     * @throws InvalidSignatureException when one is not by a member, or they don't reach the threshold
     */
    public static MultisigSignature combine(MultisigPublicKey publicKey, List<SuiSignature> signatures) {
        List<Partial> partials = signatures.stream()
                .map(signature -> new Partial(MultisigCodec.signer(signature), signature))
                .sorted(Comparator.comparingInt(partial -> publicKey.indexOf(partial.member())))
                .toList();
        return new MultisigSignature(partials, publicKey);
    }

    static MultisigSignature parse(byte[] serialized) {
        var reader = new BcsReader(serialized);
        reader.u8();
        MultisigSignature parsed = MultisigCodec.decode(reader);
        reader.requireEnd();
        return parsed;
    }

    @Override
    public SignatureScheme scheme() {
        return SignatureScheme.MULTISIG;
    }

    @Override
    public boolean needsNode() {
        return partials.stream().anyMatch(partial -> partial.signature().needsNode());
    }

    @Override
    public byte[] toByteArray() {
        var writer = new BcsWriter().u8(scheme().flag());
        MultisigCodec.encode(this, writer);
        return writer.toByteArray();
    }

    private static void requireOrder(List<Partial> partials, MultisigPublicKey publicKey) {
        int last = -1;
        for (Partial partial : partials) {
            int index = publicKey.indexOf(partial.member());
            if (index < 0) {
                throw new InvalidSignatureException(
                        "signed by " + partial.member().address() + ", which is no member");
            }
            if (index <= last) {
                throw new InvalidSignatureException("each member signs once, in the members' order");
            }
            last = index;
        }
    }
}
