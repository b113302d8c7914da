package blockbuster.localnet.execution;

import blockbuster.move.AccountAddress;
import blockbuster.move.VmException;
import blockbuster.move.value.AddressValue;
import blockbuster.move.value.IntValue;
import blockbuster.move.value.StructValue;
import blockbuster.move.value.Value;
import blockbuster.sui.SuiAddress;

/** The framework's structs that execution itself makes or reads. */
final class MoveObjects {
    private MoveObjects() {}

    /** {@code ID { bytes }}. */
    static StructValue id(AccountAddress address) {
        return new StructValue(new AddressValue(address));
    }

    /** {@code UID { id }}. */
    static StructValue uid(SuiAddress address) {
        return new StructValue(id(Addresses.move(address)));
    }

    /** {@code Coin { id, balance }}. */
    static StructValue coin(SuiAddress id, long balance) {
        return new StructValue(uid(id), new StructValue(IntValue.u64(balance)));
    }

    /** The id in an object's first field. */
    static SuiAddress idOf(Value object) {
        return uidAddress(field(object, 0));
    }

    /** The address inside a {@code UID}. */
    static SuiAddress uidAddress(Value uid) {
        return idAddress(field(uid, 0));
    }

    /** The address inside an {@code ID}. */
    static SuiAddress idAddress(Value id) {
        if (field(id, 0) instanceof AddressValue(var address)) {
            return Addresses.sui(address);
        }
        throw VmException.typeError("not an ID");
    }

    /** A coin's balance in base units. */
    static long balance(Value coin) {
        return ((IntValue) field(field(coin, 1), 0)).toLong();
    }

    /** Sets a coin's balance. */
    static void setBalance(Value coin, long balance) {
        ((StructValue) field(coin, 1)).set(0, IntValue.u64(balance));
    }

    static Value field(Value struct, int index) {
        if (struct instanceof StructValue fields) {
            return fields.get(index);
        }
        throw VmException.typeError("not a struct");
    }
}
