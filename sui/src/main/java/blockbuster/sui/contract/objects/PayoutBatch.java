package blockbuster.sui.contract.objects;

import blockbuster.sui.Bytes;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.rpc.SuiObject;

/**
 * Money that a worker still has to pay out, and the hash of the list it must pay by.
 *
 * @param collector who gets the receipt
 */
public record PayoutBatch(
        SuiAddress id,
        SuiAddress distribution,
        SuiAddress pool,
        long index,
        Bytes digest,
        long funds,
        SuiAddress collector) {
    public static PayoutBatch of(SuiObject object) {
        return object.decode(reader -> new PayoutBatch(
                SuiAddress.decode(reader),
                SuiAddress.decode(reader),
                SuiAddress.decode(reader),
                reader.u64(),
                Bytes.decode(reader),
                reader.u64(),
                SuiAddress.decode(reader)));
    }
}
