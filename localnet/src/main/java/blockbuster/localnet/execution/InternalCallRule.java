package blockbuster.localnet.execution;

import blockbuster.move.ModuleId;
import blockbuster.move.binary.CompiledModule;
import blockbuster.move.binary.Opcode;
import blockbuster.move.binary.SignatureToken;
import java.util.Map;
import java.util.Set;

/** Functions whose type argument must be a type of the calling module: what transfers objects, tells events, or permits. */
final class InternalCallRule {
    private static final Map<ModuleId, Set<String>> INTERNAL = Map.of(
            Addresses.std("internal"), Set.of("permit"),
            Addresses.framework("transfer"),
                    Set.of("transfer", "freeze_object", "share_object", "receive", "party_transfer"),
            Addresses.framework("event"), Set.of("emit", "emit_authenticated"),
            Addresses.framework("coin_registry"), Set.of("new_currency"));

    private final CompiledModule module;

    InternalCallRule(CompiledModule module) {
        this.module = module;
    }

    void check() {
        for (var function : module.functionDefs()) {
            var code = function.code();
            if (code != null) {
                code.instructions().stream()
                        .filter(instruction -> instruction.opcode() == Opcode.CALL_GENERIC)
                        .forEach(instruction -> checkCall(instruction.index()));
            }
        }
    }

    private void checkCall(int index) {
        var instantiation = module.functionInstantiations().get(index);
        var handle = module.functionHandles().get(instantiation.item());
        var owner = module.moduleId(handle.module());
        var name = module.identifiers().get(handle.name());
        if (module.id().equals(owner) || !INTERNAL.getOrDefault(owner, Set.of()).contains(name)) {
            return;
        }
        boolean own = module.signatures().get(instantiation.signature()).getFirst()
                        instanceof SignatureToken.Datatype datatype
                && module.datatypeHandles().get(datatype.handle()).module() == module.self();
        SuiRules.require(module, own, owner.name() + "::" + name + " is called with a type of another module");
    }
}
