package blockbuster.sui.rpc;

import blockbuster.bcs.BcsReader;
import blockbuster.sui.Bytes;
import blockbuster.sui.Digest;
import blockbuster.sui.ObjectRef;
import blockbuster.sui.Owner;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An object at one version.
 *
 * @param type null for a package
 * @param contents BCS of the Move struct; empty for a package
 * @param previousTransaction the one that made this version
 */
public record SuiObject(
        ObjectRef ref, Owner owner, @Nullable StructTag type, Bytes contents, Digest previousTransaction) {
    public SuiAddress id() {
        return ref.id();
    }

    public boolean isPackage() {
        return type == null;
    }

    /** Reads the Move struct; all bytes must be used. */
    public <T> T decode(Function<BcsReader, T> decoder) {
        return BcsReader.decode(contents.toArray(), decoder);
    }

    /**
     * The version at which the object was shared.
     *
     * @throws SuiException when it is not a shared object
     */
    public long initialSharedVersion() {
        if (owner instanceof Owner.Shared(long initialVersion)) {
            return initialVersion;
        }
        throw new SuiException("object " + id() + " is not shared");
    }
}
