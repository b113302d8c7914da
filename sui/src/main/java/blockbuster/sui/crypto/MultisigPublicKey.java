package blockbuster.sui.crypto;

import blockbuster.bcs.BcsReader;
import blockbuster.bcs.BcsWriter;
import blockbuster.sui.SuiAddress;
import java.util.List;

/**
 * A k-of-n account: 1 to 10 different members with weights of 1 to 255, and the weight that must sign. Members' order is
 * part of the account's identity.
 */
public record MultisigPublicKey(List<Member> members, int threshold) {
    static final int MAX_MEMBERS = 10;
    private static final int MAX_WEIGHT = 255;
    private static final int MAX_THRESHOLD = 65_535;

    /** One signer and how much it counts. */
    public record Member(SuiPublicKey key, int weight) {
        public Member {
            if (weight < 1 || weight > MAX_WEIGHT) {
                throw new InvalidSignatureException("a member's weight is 1 to " + MAX_WEIGHT + ", not " + weight);
            }
        }

        static Member decode(BcsReader reader) {
            return new Member(SuiPublicKey.decode(reader), reader.u8());
        }

        void encode(BcsWriter writer) {
            key.encode(writer);
            writer.u8(weight);
        }
    }

    /** @throws InvalidSignatureException when the members can't make an account */
    public MultisigPublicKey {
        members = List.copyOf(members);
        if (members.isEmpty() || members.size() > MAX_MEMBERS) {
            throw new InvalidSignatureException(
                    "a multisig has 1 to " + MAX_MEMBERS + " members, not " + members.size());
        }
        if (members.stream().map(Member::key).distinct().count() < members.size()) {
            throw new InvalidSignatureException("a multisig has each member once");
        }
        int total = members.stream().mapToInt(Member::weight).sum();
        if (threshold < 1 || threshold > total || threshold > MAX_THRESHOLD) {
            throw new InvalidSignatureException(
                    "a multisig's threshold is 1 to the weight of all members, " + total + ", not " + threshold);
        }
    }

    public SuiAddress address() {
        var preimage = new BcsWriter().u8(SignatureScheme.MULTISIG.flag()).u16(threshold);
        members.forEach(member -> preimage.fixed(member.key().flagged()).u8(member.weight()));
        return SuiAddress.of(Blake2b256.hash(preimage.toByteArray()));
    }

    /** The member's place, or -1. */
    int indexOf(SuiPublicKey key) {
        return members.stream().map(Member::key).toList().indexOf(key);
    }

    static MultisigPublicKey decode(BcsReader reader) {
        return new MultisigPublicKey(reader.vector(Member::decode), reader.u16());
    }

    void encode(BcsWriter writer) {
        writer.vector(members, (out, member) -> member.encode(out)).u16(threshold);
    }
}
