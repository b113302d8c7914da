package blockbuster.sui.contract.objects;

import blockbuster.sui.SuiAddress;
import blockbuster.sui.rpc.SuiObject;

/** A creator's account; it cannot change hands. */
public record UploaderAccount(SuiAddress id, SuiAddress owner, String name, long registeredAtMs) {
    public static UploaderAccount of(SuiObject object) {
        return object.decode(reader -> new UploaderAccount(
                SuiAddress.decode(reader), SuiAddress.decode(reader), reader.string(), reader.u64()));
    }
}
