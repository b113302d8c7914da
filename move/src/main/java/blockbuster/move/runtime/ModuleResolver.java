package blockbuster.move.runtime;

import blockbuster.move.AccountAddress;
import blockbuster.move.ModuleId;
import blockbuster.move.binary.CompiledModule;
import java.util.Optional;

/**
 * Finds modules for one {@link MoveVm} by their runtime ids. The answers must not change while the machine lives; it is
 * asked by many threads.
 */
public interface ModuleResolver {
    /** The module that {@code id} means here. */
    Optional<CompiledModule> resolve(ModuleId id);

    /** The package version in which {@code datatype} of module {@code id} first appeared. */
    default AccountAddress definingAddress(ModuleId id, String datatype) {
        return id.address();
    }
}
