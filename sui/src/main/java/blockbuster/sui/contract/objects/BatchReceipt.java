package blockbuster.sui.contract.objects;

import blockbuster.sui.SuiAddress;
import blockbuster.sui.rpc.SuiObject;

/** Proof that a batch was paid, with what is left of it. */
public record BatchReceipt(SuiAddress id, SuiAddress distribution, long index, long paid, long payouts, long unpaid) {
    public static BatchReceipt of(SuiObject object) {
        return object.decode(reader -> new BatchReceipt(
                SuiAddress.decode(reader),
                SuiAddress.decode(reader),
                reader.u64(),
                reader.u64(),
                reader.u64(),
                reader.u64()));
    }
}
