package blockbuster.localnet.execution;

import blockbuster.localnet.ExecutionFailure.Kind;
import blockbuster.move.ModuleId;
import blockbuster.move.runtime.LoadedModule;
import blockbuster.move.verify.ModuleVerifier;
import java.util.HashSet;
import java.util.Set;

/** The checks of a module at its publication: Move's own, its links to other modules, and Sui's. */
final class PackageRules {
    private final LoadedModule loaded;

    PackageRules(LoadedModule loaded) {
        this.loaded = loaded;
    }

    void check() {
        // Links first find what this module names, then Sui's rules may rely on both.
        ModuleVerifier.verify(loaded.compiled());
        requireAcyclic(loaded.id(), new HashSet<>());
        loaded.link();
        new SuiRules(loaded.compiled()).check();
    }

    /** Other packages exist already and can't know this one, so only modules of its own can lead back. */
    private void requireAcyclic(ModuleId from, Set<ModuleId> seen) {
        for (var next : loaded.vm().module(from).compiled().dependencies()) {
            if (next.equals(loaded.id())) {
                throw new ExecutionFailedException(
                        Kind.VM_VERIFICATION_OR_DESERIALIZATION_ERROR,
                        "module " + loaded.id() + " depends on itself through " + from);
            }
            if (next.address().equals(loaded.id().address()) && seen.add(next)) {
                requireAcyclic(next, seen);
            }
        }
    }
}
