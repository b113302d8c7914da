package blockbuster.sui.contract.objects;

import blockbuster.bcs.BcsReader;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.PayoutNode;
import blockbuster.sui.rpc.SuiObject;

/**
 * A distribution's money for creators who had no account; amounts in base units of the coin.
 *
 * @param payouts root of the tree of all payouts
 * @param funds what is left to redeem
 * @param redeemed how many took theirs
 */
public record Claims(
        SuiAddress id, long version, SuiAddress distribution, PayoutNode payouts, long funds, long redeemed) {
    public static Claims of(SuiObject object) {
        return object.decode(Claims::decode);
    }

    private static Claims decode(BcsReader reader) {
        var id = SuiAddress.decode(reader);
        long version = reader.u64();
        var distribution = SuiAddress.decode(reader);
        var payouts = PayoutNode.decode(reader);
        long funds = reader.u64();
        SuiAddress.decode(reader); // the table's own id
        return new Claims(id, version, distribution, payouts, funds, reader.u64());
    }
}
