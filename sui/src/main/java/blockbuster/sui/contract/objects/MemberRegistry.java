package blockbuster.sui.contract.objects;

import blockbuster.bcs.BcsReader;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.rpc.SuiObject;
import java.util.List;

/** The tiers on sale, by index, and the pool that their price goes to. */
public record MemberRegistry(SuiAddress id, long version, SuiAddress pool, List<Tier> tiers, long members) {
    public MemberRegistry {
        tiers = List.copyOf(tiers);
    }

    /**
     * What a membership costs and allows.
     *
     * @param price in base units of the coin
     * @param maxHeight of a picture, in pixels
     * @param maxStreams at the same time
     */
    public record Tier(String name, long price, long durationMs, long maxHeight, long maxStreams) {
        public static Tier decode(BcsReader reader) {
            return new Tier(reader.string(), reader.u64(), reader.u64(), reader.u64(), reader.u64());
        }
    }

    public static MemberRegistry of(SuiObject object) {
        return object.decode(reader -> new MemberRegistry(
                SuiAddress.decode(reader),
                reader.u64(),
                SuiAddress.decode(reader),
                reader.vector(Tier::decode),
                reader.u64()));
    }
}
