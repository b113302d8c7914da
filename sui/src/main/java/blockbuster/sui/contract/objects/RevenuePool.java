package blockbuster.sui.contract.objects;

import blockbuster.bcs.BcsReader;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.rpc.SuiObject;
import org.jspecify.annotations.Nullable;

/**
 * The money of creators and platform, in base units of the coin.
 *
 * @param challengeWindowMs how long an announcement stands before its money may move
 * @param announcement what is announced and not opened, if something is
 * @param openDistribution the distribution that is being paid, if one is
 */
public record RevenuePool(
        SuiAddress id,
        long version,
        long creatorBps,
        long creatorPool,
        long treasury,
        long distributedUntilMs,
        long challengeWindowMs,
        @Nullable SuiAddress announcement,
        @Nullable SuiAddress openDistribution) {
    public static RevenuePool of(SuiObject object) {
        return object.decode(RevenuePool::decode);
    }

    private static RevenuePool decode(BcsReader reader) {
        return new RevenuePool(
                SuiAddress.decode(reader),
                reader.u64(),
                reader.u64(),
                reader.u64(),
                reader.u64(),
                reader.u64(),
                reader.u64(),
                reader.option(SuiAddress::decode),
                reader.option(SuiAddress::decode));
    }
}
