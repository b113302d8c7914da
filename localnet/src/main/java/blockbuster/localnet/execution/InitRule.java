package blockbuster.localnet.execution;

import blockbuster.move.AbilitySet;
import blockbuster.move.binary.CompiledModule;
import blockbuster.move.binary.FunctionDef;
import blockbuster.move.binary.Opcode;
import blockbuster.move.binary.SignatureToken;
import blockbuster.move.binary.StructDef;
import blockbuster.move.binary.Visibility;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The initializer's form, and the one-time witness: a struct that is named like the module in capitals and has one boolean
 * field must have drop alone, no type parameters, and is made by nobody but the network, for the initializer.
 */
final class InitRule {
    private static final AbilitySet DROP = new AbilitySet(2);

    private final CompiledModule module;

    InitRule(CompiledModule module) {
        this.module = module;
    }

    void check() {
        // The framework makes its own coin at genesis, without an initializer.
        if (module.id().equals(Addresses.framework("sui"))) {
            return;
        }
        var witness = witness();
        witness.ifPresent(this::checkWitness);
        module.functionDefs().stream()
                .filter(function -> module.functionName(function).equals(SuiRules.INIT))
                .forEach(init -> checkInit(init, witness));
    }

    private Optional<StructDef> witness() {
        var name = module.id().name().toUpperCase(Locale.ROOT);
        return module.structDefs().stream()
                .filter(def -> module.datatypeName(def.handle()).equals(name))
                .filter(def ->
                        def.fields().size() == 1 && def.fields().getFirst().type() == SignatureToken.Primitive.BOOL)
                .findFirst();
    }

    private void checkWitness(StructDef def) {
        var handle = module.datatypeHandles().get(def.handle());
        require(handle.abilities().equals(DROP), "the one-time witness must have drop alone");
        require(handle.typeParameters().isEmpty(), "the one-time witness has type parameters");
        for (var function : module.functionDefs()) {
            require(!packs(function, def.handle()), module.functionName(function) + " makes the one-time witness");
        }
    }

    private boolean packs(FunctionDef function, int handle) {
        var code = function.code();
        return code != null
                && code.instructions().stream()
                        .anyMatch(instruction -> instruction.opcode() == Opcode.PACK
                                && module.structDefs().get(instruction.index()).handle() == handle);
    }

    private void checkInit(FunctionDef function, Optional<StructDef> witness) {
        var handle = module.functionHandles().get(function.handle());
        var parameters = module.signatures().get(handle.parameters());
        require(function.visibility() == Visibility.PRIVATE && !function.entry(), "init must be private");
        require(handle.typeParameters().isEmpty(), "init has type parameters");
        require(module.signatures().get(handle.results()).isEmpty(), "init has results");
        require(!parameters.isEmpty() && isContext(parameters.getLast()), "init must take the TxContext last");
        var before = parameters.subList(0, parameters.size() - 1);
        var expected = witness.<List<SignatureToken>>map(
                        def -> List.of(new SignatureToken.Datatype(def.handle(), List.of())))
                .orElse(List.of());
        require(before.equals(expected), "init must take the one-time witness, if there is one, and the TxContext");
    }

    private boolean isContext(SignatureToken token) {
        return token instanceof SignatureToken.Reference(var _, var target)
                && SuiRules.isFramework(module, target, "tx_context", "TxContext");
    }

    private void require(boolean holds, String message) {
        SuiRules.require(module, holds, message);
    }
}
