package blockbuster.sui.transaction;

import blockbuster.bcs.BcsException;
import blockbuster.bcs.BcsReader;
import blockbuster.bcs.BcsWriter;
import blockbuster.sui.Bytes;

/** A transaction's input. */
public sealed interface CallArg permits CallArg.Pure, ObjectArg, FundsWithdrawal {
    /** A plain value, in BCS. */
    record Pure(Bytes value) implements CallArg {}

    static CallArg decode(BcsReader reader) {
        int tag = reader.uleb128();
        return switch (tag) {
            case 0 -> new Pure(Bytes.decode(reader));
            case 1 -> ObjectArg.decodeObject(reader);
            case 2 -> FundsWithdrawal.decodeWithdrawal(reader);
            default -> throw new BcsException("no input has tag " + tag);
        };
    }

    default void encode(BcsWriter writer) {
        switch (this) {
            case Pure(Bytes value) -> value.encode(writer.uleb128(0));
            case ObjectArg object -> object.encodeObject(writer.uleb128(1));
            case FundsWithdrawal withdrawal -> withdrawal.encodeWithdrawal(writer.uleb128(2));
        }
    }
}
