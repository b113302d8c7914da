package blockbuster.sui.rpc;

import blockbuster.sui.ObjectRef;
import blockbuster.sui.Owner;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction did to one object.
 *
 * @param type null for a package
 * @param ref the new version; null when the object is no longer there
 * @param owner the new owner; null when the object is no longer there
 */
public record ChangedObject(
        SuiAddress id,
        Change change,
        @Nullable StructTag type,
        @Nullable ObjectRef ref,
        @Nullable Owner owner) {
    /** Kinds of change. */
    public enum Change {
        CREATED,
        MUTATED,
        DELETED,
        /** Put into another object. */
        WRAPPED,
        /** Taken out of another object. */
        UNWRAPPED,
        /** A package came into being. */
        PUBLISHED
    }
}
