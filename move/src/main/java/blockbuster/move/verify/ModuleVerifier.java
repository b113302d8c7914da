package blockbuster.move.verify;

import blockbuster.move.MalformedModuleException;
import blockbuster.move.binary.CompiledModule;

/**
 * Refuses modules that no compiler makes: doubled names, malformed signatures, recursive structs, and code whose operands
 * do not have the types that its instructions need. Borrow rules are not checked: references are safe in this machine
 * without them.
 */
public final class ModuleVerifier {
    private ModuleVerifier() {}

    /** Checks a module that was parsed; throws {@link MalformedModuleException}. */
    public static void verify(CompiledModule module) {
        new DeclarationVerifier(module).verify();
        for (var function : module.functionDefs()) {
            var code = function.code();
            if (code != null) {
                new CodeVerifier(module, function, code).verify();
            }
        }
    }
}
