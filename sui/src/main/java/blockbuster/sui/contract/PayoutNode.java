package blockbuster.sui.contract;

import blockbuster.bcs.BcsReader;
import blockbuster.bcs.BcsWriter;
import blockbuster.sui.Bytes;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.Blake2b256;

/**
 * A node of a payout tree: a hash and the sums of all leaves below it, in base units. The module {@code payout_tree} on
 * chain computes the same.
 *
 * @param paid by a batch
 * @param claimed set aside for creators without an account
 * @param carried left in the pool for the next period
 */
public record PayoutNode(Bytes hash, long paid, long claimed, long carried) {
    /** The root where there are no payouts. */
    public static final PayoutNode NONE = new PayoutNode(Bytes.of(new byte[32]), 0, 0, 0);

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    public PayoutNode {
        if (paid < 0 || claimed < 0 || carried < 0) {
            throw new ArithmeticException("a payout's sums must fit in 63 bits");
        }
    }

    /** A creator's leaf. */
    public static PayoutNode leaf(SuiAddress recipient, long paid, long claimed, long carried) {
        var preimage = new BcsWriter();
        recipient.encode(preimage);
        preimage.u64(paid).u64(claimed).u64(carried);
        return new PayoutNode(
                Bytes.of(Blake2b256.hash(new byte[] {LEAF}, preimage.toByteArray())), paid, claimed, carried);
    }

    /**
     * The node above two others.
     *
     * @throws ArithmeticException when a sum does not fit
     */
    public static PayoutNode above(PayoutNode left, PayoutNode right) {
        return new PayoutNode(
                Bytes.of(Blake2b256.hash(new byte[] {NODE}, left.preimage(), right.preimage())),
                Math.addExact(left.paid, right.paid),
                Math.addExact(left.claimed, right.claimed),
                Math.addExact(left.carried, right.carried));
    }

    /** Reads what BCS of the Move struct holds. */
    public static PayoutNode decode(BcsReader reader) {
        return new PayoutNode(Bytes.decode(reader), reader.u64(), reader.u64(), reader.u64());
    }

    private byte[] preimage() {
        return new BcsWriter()
                .fixed(hash.toArray())
                .u64(paid)
                .u64(claimed)
                .u64(carried)
                .toByteArray();
    }
}
