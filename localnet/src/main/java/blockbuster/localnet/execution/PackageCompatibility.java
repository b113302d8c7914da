package blockbuster.localnet.execution;

import blockbuster.localnet.ExecutionFailure;
import blockbuster.localnet.LedgerObject.MovePackage;
import blockbuster.localnet.UpgradeError;
import blockbuster.localnet.execution.ModuleFace.DatatypeFace;
import blockbuster.localnet.execution.ModuleFace.FunctionFace;
import blockbuster.move.AbilitySet;
import blockbuster.move.binary.CompiledModule;
import blockbuster.move.binary.Visibility;
import blockbuster.sui.Bytes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a package's new version keeps what its upgrade policy promises to everyone who uses it. */
final class PackageCompatibility {
    private final UpgradePolicy policy;
    private final String module;

    private PackageCompatibility(UpgradePolicy policy, String module) {
        this.policy = policy;
        this.module = module;
    }

    /** Fails with {@link UpgradeError.Incompatible} when it does not. */
    static void check(UpgradePolicy policy, MovePackage current, MovePackage next) {
        current.modules().forEach((name, bytes) -> {
            var successor = next.modules().get(name);
            if (successor == null) {
                throw incompatible("module " + name + " is missing");
            }
            new PackageCompatibility(policy, name).checkModule(face(bytes), face(successor));
        });
        boolean more = next.modules().size() > current.modules().size();
        require(policy != UpgradePolicy.DEP_ONLY || !more, "there are new modules");
    }

    private static ModuleFace face(Bytes module) {
        return ModuleFace.of(CompiledModule.parse(module.toArray()));
    }

    private void checkModule(ModuleFace old, ModuleFace fresh) {
        switch (policy) {
            case COMPATIBLE -> checkCompatible(old, fresh);
            case ADDITIVE -> checkIncluded(old, fresh);
            case DEP_ONLY -> require(old.equals(fresh), "module " + module + " is not the same");
        }
    }

    private void checkIncluded(ModuleFace old, ModuleFace fresh) {
        boolean included = fresh.datatypes()
                        .entrySet()
                        .containsAll(old.datatypes().entrySet())
                && fresh.functions().entrySet().containsAll(old.functions().entrySet())
                && fresh.friends().equals(old.friends());
        require(included, "module " + module + " changes something instead of adding to it");
    }

    private void checkCompatible(ModuleFace old, ModuleFace fresh) {
        old.datatypes()
                .forEach((name, datatype) ->
                        checkDatatype(name, datatype, fresh.datatypes().get(name)));
        old.functions().forEach((name, function) -> {
            if (function.visibility() == Visibility.PUBLIC) {
                checkFunction(name, function, fresh.functions().get(name));
            }
        });
    }

    private void checkDatatype(String name, DatatypeFace old, @Nullable DatatypeFace fresh) {
        require(old.equals(fresh), "type " + module + "::" + name + " is missing or not laid out as it was");
    }

    private void checkFunction(String name, FunctionFace old, @Nullable FunctionFace fresh) {
        boolean kept = fresh != null
                && fresh.visibility() == Visibility.PUBLIC
                && fresh.parameters().equals(old.parameters())
                && fresh.results().equals(old.results())
                && noMoreDemanding(old.typeParameters(), fresh.typeParameters());
        require(kept, "public function " + module + "::" + name + " is missing or has another signature");
    }

    /** Callers chose type arguments that had the old abilities. */
    private static boolean noMoreDemanding(List<AbilitySet> old, List<AbilitySet> fresh) {
        if (old.size() != fresh.size()) {
            return false;
        }
        for (int i = 0; i < old.size(); i++) {
            if (!old.get(i).includes(fresh.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw incompatible(message);
        }
    }

    private static ExecutionFailedException incompatible(String message) {
        var error = new UpgradeError.Incompatible("the new code is incompatible: " + message);
        return new ExecutionFailedException(new ExecutionFailure.PackageUpgrade(error));
    }
}
