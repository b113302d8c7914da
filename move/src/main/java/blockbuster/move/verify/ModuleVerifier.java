package blockbuster.move.verify;

import blockbuster.move.Rule;
import blockbuster.move.binary.CompiledModule;
import blockbuster.move.binary.FunctionDef;
import blockbuster.move.binary.Operand;
import java.util.BitSet;

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
        requireUsedTables(code);
        var blocks = new BasicBlocks(code);
        new ControlFlow(blocks).check();
        var body = Body.of(module, function, code);
        new TypeChecker(module, code, body, budget).check(blocks);
        new LocalsVerifier(code, budget, body.types(), body.locals(), body.parameters()).verify();
        new ReferenceVerifier(module, code, body, budget).verify();
    }

    private static void requireUsedTables(FunctionDef.Code code) {
        var used = new BitSet();
        code.instructions().stream()
                .filter(instruction -> instruction.opcode().operand() == Operand.JUMP_TABLE)
                .forEach(instruction -> used.set(instruction.index()));
        int unused = used.nextClearBit(0);
        Checks.require(unused >= code.jumpTables().size(), Rule.CONTROL_FLOW, "jump table " + unused + " is not used");
    }
}
