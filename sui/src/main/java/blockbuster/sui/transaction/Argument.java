package blockbuster.sui.transaction;

import blockbuster.bcs.BcsException;
import blockbuster.bcs.BcsReader;
import blockbuster.bcs.BcsWriter;

/** What a command takes. */
public sealed interface Argument {
    /** The coin that pays for the transaction. */
    record GasCoin() implements Argument {}

    /** The transaction's input of this index. */
    record Input(int index) implements Argument {}

    /** The only result of the command of this index. */
    record Result(int command) implements Argument {}

    /** One result of a command that has several. */
    record NestedResult(int command, int index) implements Argument {}

    static Argument decode(BcsReader reader) {
        int tag = reader.uleb128();
        return switch (tag) {
            case 0 -> new GasCoin();
            case 1 -> new Input(reader.u16());
            case 2 -> new Result(reader.u16());
            case 3 -> new NestedResult(reader.u16(), reader.u16());
            default -> throw new BcsException("no argument has tag " + tag);
        };
    }

    default void encode(BcsWriter writer) {
        switch (this) {
            case GasCoin() -> writer.uleb128(0);
            case Input(int index) -> writer.uleb128(1).u16(index);
            case Result(int command) -> writer.uleb128(2).u16(command);
            case NestedResult(int command, int index) ->
                writer.uleb128(3).u16(command).u16(index);
        }
    }
}
