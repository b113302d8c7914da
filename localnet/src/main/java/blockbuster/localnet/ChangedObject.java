package blockbuster.localnet;

import blockbuster.sui.Digest;
import blockbuster.sui.Owner;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * An object before and after a transaction. {@code input} is null if it did not exist (or was wrapped), {@code type} is
 * null for packages; the type is not part of the effects' BCS form.
 */
public record ChangedObject(
        SuiAddress id,
        @Nullable Input input,
        Output output,
        IdOperation idOperation,
        @Nullable StructTag type) {
    ChangedObject withType(@Nullable StructTag known) {
        return new ChangedObject(id, input, output, idOperation, known);
    }

    /** The version that was read. */
    public record Input(long version, Digest digest, Owner owner) {}

    /** What was written, at the transaction's lamport version. */
    public sealed interface Output {
        /** Deleted or wrapped. */
        record NotExist() implements Output {}

        /** A Move object. */
        record ObjectWrite(Digest digest, Owner owner) implements Output {}

        /** A package, which has a version of its own. */
        record PackageWrite(long version, Digest digest) implements Output {}

        /**
         * No object: the sum that the id stands for grew, or shrank, by so much, of a magnitude below 2^64. The object itself
         * changes at the transaction's checkpoint.
         */
        record AccumulatorWrite(Accumulator accumulator, BigInteger change) implements Output {}
    }

    /** What happened to the id. */
    public enum IdOperation {
        NONE(0),
        CREATED(1),
        DELETED(2);

        private final int tag;

        IdOperation(int tag) {
            this.tag = tag;
        }

        /** The tag in BCS; the protobuf enumeration is one higher. */
        public int tag() {
            return tag;
        }
    }
}
