package blockbuster.sui.contract.objects;

import blockbuster.sui.SuiAddress;
import blockbuster.sui.rpc.SuiObject;

/** A membership; times in milliseconds since 1970. */
public record MembershipNft(
        SuiAddress id,
        SuiAddress registry,
        long number,
        int tier,
        String tierName,
        long startedAtMs,
        long expiresAtMs) {
    public static MembershipNft of(SuiObject object) {
        return object.decode(reader -> new MembershipNft(
                SuiAddress.decode(reader),
                SuiAddress.decode(reader),
                reader.u64(),
                reader.u8(),
                reader.string(),
                reader.u64(),
                reader.u64()));
    }
}
