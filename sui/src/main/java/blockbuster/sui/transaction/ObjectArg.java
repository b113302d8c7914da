package blockbuster.sui.transaction;

import blockbuster.bcs.BcsException;
import blockbuster.bcs.BcsReader;
import blockbuster.bcs.BcsWriter;
import blockbuster.sui.ObjectRef;
import blockbuster.sui.SuiAddress;

/** An object as a transaction's input. */
public sealed interface ObjectArg extends CallArg {
    SuiAddress id();

    /** An immutable object or one that the sender owns, at exactly this version. */
    record ImmOrOwned(ObjectRef ref) implements ObjectArg {
        @Override
        public SuiAddress id() {
            return ref.id();
        }
    }

    /** A shared object; the network picks the version. Readers ({@code mutable} false) run beside each other. */
    record Shared(SuiAddress id, long initialSharedVersion, boolean mutable) implements ObjectArg {}

    /** An object that was sent to another object's address. */
    record Receiving(ObjectRef ref) implements ObjectArg {
        @Override
        public SuiAddress id() {
            return ref.id();
        }
    }

    static ObjectArg decodeObject(BcsReader reader) {
        int tag = reader.uleb128();
        return switch (tag) {
            case 0 -> new ImmOrOwned(ObjectRef.decode(reader));
            case 1 -> new Shared(SuiAddress.decode(reader), reader.u64(), reader.bool());
            case 2 -> new Receiving(ObjectRef.decode(reader));
            default -> throw new BcsException("no object argument has tag " + tag);
        };
    }

    default void encodeObject(BcsWriter writer) {
        switch (this) {
            case ImmOrOwned(ObjectRef ref) -> ref.encode(writer.uleb128(0));
            case Shared(SuiAddress id, long version, boolean mutable) -> {
                id.encode(writer.uleb128(1));
                writer.u64(version).bool(mutable);
            }
            case Receiving(ObjectRef ref) -> ref.encode(writer.uleb128(2));
        }
    }
}
