package blockbuster.move.verify;

import blockbuster.move.binary.CompiledModule;
import blockbuster.move.binary.FunctionDef;

/**
 * Accepts the modules that keep every {@link blockbuster.move.Rule}, as the Move verifier does: code that passed cannot
 * meet a value of another type, lose or copy a value that must not be, or use a reference that dangles or has an alias.
 * Memory and time are bounded by the module's size and a {@link Budget}.
 */
public final class ModuleVerifier {
    private ModuleVerifier() {}

    /** Checks a module that was parsed; throws {@link blockbuster.move.MalformedModuleException}. */
    public static void verify(CompiledModule module) {
        new Limits(module).check();
        new Duplicates(module).check();
        new Declarations(module).check();
        new RecursiveTypes(module).check();
        new InstantiationLoops(module).check();
        new Constants(module).check();
        var budget = new Budget();
        for (var function : module.functionDefs()) {
            var code = function.code();
            if (code != null) {
                verify(module, function, code, budget);
            }
        }
    }

    private static void verify(CompiledModule module, FunctionDef function, FunctionDef.Code code, Budget budget) {
        var blocks = new BasicBlocks(code);
        new ControlFlow(blocks).check();
        var body = Body.of(module, function, code);
        new TypeChecker(module, code, body, budget).check(blocks);
        new LocalsVerifier(code, budget, body.types(), body.locals(), body.parameters()).verify();
        new ReferenceVerifier(module, code, body, budget).verify();
    }
}
