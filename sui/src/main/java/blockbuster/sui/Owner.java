package blockbuster.sui;

import blockbuster.bcs.BcsException;
import blockbuster.bcs.BcsReader;
import blockbuster.bcs.BcsWriter;

/** Who may use an object. */
public sealed interface Owner {
    /** Only transactions signed by this account. */
    record Account(SuiAddress address) implements Owner {}

    /** Another object: the owned one is a dynamic field or its value. */
    record Parent(SuiAddress object) implements Owner {}

    /** Everyone; transactions name the version at which it was shared. */
    record Shared(long initialVersion) implements Owner {}

    /** Nobody changes it again; everyone may read it. */
    record Immutable() implements Owner {}

    /** One account, with versions given by consensus. */
    record ConsensusAccount(long startVersion, SuiAddress address) implements Owner {}

    static Owner decode(BcsReader reader) {
        int tag = reader.uleb128();
        return switch (tag) {
            case 0 -> new Account(SuiAddress.decode(reader));
            case 1 -> new Parent(SuiAddress.decode(reader));
            case 2 -> new Shared(reader.u64());
            case 3 -> new Immutable();
            case 4 -> new ConsensusAccount(reader.u64(), SuiAddress.decode(reader));
            default -> throw new BcsException("no owner has tag " + tag);
        };
    }

    default void encode(BcsWriter writer) {
        switch (this) {
            case Account(SuiAddress address) -> address.encode(writer.uleb128(0));
            case Parent(SuiAddress object) -> object.encode(writer.uleb128(1));
            case Shared(long initialVersion) -> writer.uleb128(2).u64(initialVersion);
            case Immutable() -> writer.uleb128(3);
            case ConsensusAccount(long startVersion, SuiAddress address) ->
                address.encode(writer.uleb128(4).u64(startVersion));
        }
    }
}
