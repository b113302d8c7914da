package blockbuster.localnet.execution;

import blockbuster.localnet.ExecutionFailure.Kind;
import blockbuster.move.binary.CompiledModule;
import blockbuster.move.binary.FunctionDef;
import blockbuster.move.binary.Opcode;
import blockbuster.move.binary.SignatureToken;
import blockbuster.move.binary.StructDef;

/** Sui's rules for a module that Move's own checks accepted: objects, identifiers, initializers and internal functions. */
final class SuiRules {
    static final String INIT = "init";

    private final CompiledModule module;

    SuiRules(CompiledModule module) {
        this.module = module;
    }

    void check() {
        module.structDefs().forEach(this::checkObjectShape);
        module.enumDefs()
                .forEach(def -> require(
                        !module.datatypeHandles().get(def.handle()).abilities().hasKey(),
                        "enum " + module.datatypeName(def.handle()) + " has key"));
        module.functionDefs().forEach(this::checkCalls);
        new IdLeakRule(module).check();
        new InitRule(module).check();
        new InternalCallRule(module).check();
    }

    /** A struct with key starts with {@code id: UID}. */
    private void checkObjectShape(StructDef def) {
        if (!module.datatypeHandles().get(def.handle()).abilities().hasKey()) {
            return;
        }
        boolean holds = !def.fields().isEmpty()
                && module.identifiers().get(def.fields().getFirst().name()).equals("id")
                && isFramework(module, def.fields().getFirst().type(), "object", "UID");
        require(holds, "struct " + module.datatypeName(def.handle()) + " has key but no first field id: UID");
    }

    /** Initializers run once, at publication: nobody calls them. */
    private void checkCalls(FunctionDef function) {
        var code = function.code();
        if (code == null) {
            return;
        }
        for (var instruction : code.instructions()) {
            boolean calls = instruction.opcode() == Opcode.CALL
                    && module.identifiers()
                            .get(module.functionHandles()
                                    .get(instruction.index())
                                    .name())
                            .equals(INIT);
            require(!calls, module.functionName(function) + " calls an initializer");
        }
    }

    static boolean isFramework(CompiledModule module, SignatureToken token, String moduleName, String name) {
        if (!(token instanceof SignatureToken.Datatype datatype)) {
            return false;
        }
        var handle = module.datatypeHandles().get(datatype.handle());
        return module.moduleId(handle.module()).equals(Addresses.framework(moduleName))
                && module.identifiers().get(handle.name()).equals(name);
    }

    private void require(boolean holds, String message) {
        require(module, holds, message);
    }

    static void require(CompiledModule module, boolean holds, String message) {
        if (!holds) {
            throw new ExecutionFailedException(Kind.SUI_MOVE_VERIFICATION_ERROR, module.id() + ": " + message);
        }
    }
}
