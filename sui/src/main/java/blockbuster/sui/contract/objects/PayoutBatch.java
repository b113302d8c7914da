package blockbuster.sui.contract.objects;

import blockbuster.sui.Bytes;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.rpc.SuiObject;

/** Money that a worker still has to pay out, and the hash of the list it must pay by. */
public record PayoutBatch(
        SuiAddress id, SuiAddress distribution, SuiAddress pool, long index, Bytes digest, long funds) {
    public static PayoutBatch of(SuiObject object) {
        return object.decode(reader -> new PayoutBatch(
                SuiAddress.decode(reader),
                SuiAddress.decode(reader),
                SuiAddress.decode(reader),
                reader.u64(),
                Bytes.decode(reader),
                reader.u64()));
    }
}
