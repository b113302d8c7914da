package blockbuster.sui.contract.objects;

import blockbuster.bcs.BcsReader;
import blockbuster.sui.Bytes;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.PayoutNode;
import blockbuster.sui.rpc.SuiObject;

/**
 * One period's payout; amounts in base units of the coin.
 *
 * @param payoutRoot of the tree of all payouts
 * @param challenges how many the announcement had, all answered
 */
public record Distribution(
        SuiAddress id,
        long version,
        SuiAddress pool,
        long periodStartMs,
        long periodEndMs,
        String policy,
        Bytes merkleRoot,
        String leavesBlobId,
        PayoutNode payoutRoot,
        long challenges,
        long batchedAmount,
        long batches,
        long paidAmount,
        long returnedAmount,
        long payouts,
        boolean closed) {
    public static Distribution of(SuiObject object) {
        return object.decode(Distribution::decode);
    }

    private static Distribution decode(BcsReader reader) {
        return new Distribution(
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
                reader.u64(),
                reader.u64(),
                reader.u64(),
                reader.u64(),
                reader.bool());
    }
}
