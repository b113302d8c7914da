package blockbuster.sui.crypto;

import blockbuster.bcs.BcsWriter;
import blockbuster.sui.Digest;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.TypeTag;
import java.util.List;

/** How object ids come about. */
public final class ObjectIds {
    private static final byte[] DYNAMIC_FIELD = {(byte) 0xf0};
    private static final byte[] FRESH = {(byte) 0xf1};

    private ObjectIds() {}

    /** The id of the object that a transaction makes as its {@code count}th, from 0. */
    public static SuiAddress fresh(Digest transaction, long count) {
        return SuiAddress.of(Blake2b256.hash(
                FRESH, transaction.toByteArray(), new BcsWriter().u64(count).toByteArray()));
    }

    /** The id of a dynamic field; {@code name} is the name's BCS. */
    public static SuiAddress dynamicField(SuiAddress parent, TypeTag nameType, byte[] name) {
        var type = new BcsWriter();
        nameType.encode(type);
        byte[] length = new BcsWriter().u64(name.length).toByteArray();
        return SuiAddress.of(Blake2b256.hash(DYNAMIC_FIELD, parent.toByteArray(), length, name, type.toByteArray()));
    }

    /** The id of the object that a parent claims for a key ({@code 0x2::derived_object}); {@code key} is the key's BCS. */
    public static SuiAddress derivedObject(SuiAddress parent, TypeTag keyType, byte[] key) {
        var type = new StructTag(SuiAddress.FRAMEWORK, "derived_object", "DerivedObjectKey", List.of(keyType));
        return dynamicField(parent, type, key);
    }
}
