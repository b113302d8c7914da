package blockbuster.sui.contract.objects;

import blockbuster.bcs.BcsReader;
import blockbuster.sui.Bytes;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.PayoutNode;
import blockbuster.sui.rpc.SuiObject;

/**
 * What is about to be paid for a period; amounts in base units of the coin.
 *
 * @param payouts root of the tree of all payouts
 * @param opensAtMs when its money may move
 * @param challenges how many there were
 * @param unanswered how many of them wait for an answer
 */
public record Announcement(
        SuiAddress id,
        long version,
        SuiAddress pool,
        long periodStartMs,
        long periodEndMs,
        String policy,
        Bytes merkleRoot,
        String leavesBlobId,
        PayoutNode payouts,
        long opensAtMs,
        long challenges,
        long unanswered) {
    public static Announcement of(SuiObject object) {
        return object.decode(Announcement::decode);
    }

    private static Announcement decode(BcsReader reader) {
        return new Announcement(
                SuiAddress.decode(reader),
                reader.u64(),
                SuiAddress.decode(reader),
                reader.u64(),
                reader.u64(),
                reader.string(),
                Bytes.decode(reader),
                reader.string(),
                PayoutNode.decode(reader),
                reader.u64(),
                reader.u64(),
                tableSize(reader));
    }

    /** A table is its id and how much it holds. */
    private static long tableSize(BcsReader reader) {
        SuiAddress.decode(reader);
        return reader.u64();
    }
}
