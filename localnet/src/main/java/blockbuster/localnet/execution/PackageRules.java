package blockbuster.localnet.execution;

import blockbuster.localnet.ExecutionFailure.Kind;
import blockbuster.move.AbilitySet;
import blockbuster.move.binary.CompiledModule;
import blockbuster.move.binary.FunctionDef;
import blockbuster.move.binary.Instruction;
import blockbuster.move.binary.Opcode;
import blockbuster.move.binary.SignatureToken;
import blockbuster.move.binary.StructDef;
import blockbuster.move.binary.Visibility;
import blockbuster.move.runtime.LoadedModule;
import blockbuster.move.verify.ModuleVerifier;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The checks of a module at its publication: Move's own, its links, and Sui's rules for objects and initializers. */
final class PackageRules {
    /** Functions whose type argument must be a type of the calling module. */
    private static final Map<String, Set<String>> INTERNAL = Map.of(
            "transfer", Set.of("transfer", "freeze_object", "share_object", "receive", "party_transfer"),
            "event", Set.of("emit", "emit_authenticated"));

    private final LoadedModule loaded;
    private final CompiledModule module;

    PackageRules(LoadedModule loaded) {
        this.loaded = loaded;
        this.module = loaded.compiled();
    }

    void check() {
        ModuleVerifier.verify(module);
        loaded.link();
        module.structDefs().forEach(this::checkObjectShape);
        module.functionDefs().forEach(this::checkFunction);
    }

    /** A struct with key starts with {@code id: UID}. */
    private void checkObjectShape(StructDef def) {
        var handle = module.datatypeHandles().get(def.handle());
        if (!handle.abilities().hasKey()) {
            return;
        }
        boolean holds = !def.fields().isEmpty()
                && module.identifiers().get(def.fields().getFirst().name()).equals("id")
                && isFramework(def.fields().getFirst().type(), "object", "UID");
        require(holds, "struct " + module.identifiers().get(handle.name()) + " has key but no first field id: UID");
    }

    private void checkFunction(FunctionDef function) {
        if (module.functionName(function).equals("init")) {
            checkInit(function);
        }
        var code = function.code();
        if (code != null) {
            code.instructions().forEach(this::checkInternalCall);
        }
    }

    private void checkInit(FunctionDef function) {
        var handle = module.functionHandles().get(function.handle());
        var parameters = module.signatures().get(handle.parameters());
        boolean plain = function.visibility() == Visibility.PRIVATE
                && !function.entry()
                && handle.typeParameters().isEmpty()
                && module.signatures().get(handle.results()).isEmpty();
        boolean context = !parameters.isEmpty() && isContext(parameters.getLast());
        boolean witness = parameters.size() == 1 || (parameters.size() == 2 && isWitness(parameters.getFirst()));
        require(plain && context && witness, "init must be private and take (witness, &mut TxContext)");
    }

    private boolean isContext(SignatureToken token) {
        return token instanceof SignatureToken.Reference(var _, var target)
                && isFramework(target, "tx_context", "TxContext");
    }

    /** Named like the module in capitals, only drop, one boolean field, never packed by the module. */
    private boolean isWitness(SignatureToken token) {
        if (!(token instanceof SignatureToken.Datatype(var handleIndex, var arguments)) || !arguments.isEmpty()) {
            return false;
        }
        var handle = module.datatypeHandles().get(handleIndex);
        boolean named = module.identifiers()
                .get(handle.name())
                .equals(module.id().name().toUpperCase(Locale.ROOT));
        return named
                && handle.module() == module.self()
                && handle.abilities().equals(new AbilitySet(2))
                && module.structDefs().stream().anyMatch(def -> isWitnessShape(def, handleIndex));
    }

    private boolean isWitnessShape(StructDef def, int handle) {
        boolean packed = module.functionDefs().stream()
                .map(FunctionDef::code)
                .filter(Objects::nonNull)
                .flatMap(code -> code.instructions().stream())
                .anyMatch(instruction -> instruction.opcode() == Opcode.PACK
                        && module.structDefs().get(instruction.index()).handle() == handle);
        return def.handle() == handle
                && !packed
                && def.fields().size() == 1
                && def.fields().getFirst().type() == SignatureToken.Primitive.BOOL;
    }

    private void checkInternalCall(Instruction instruction) {
        if (instruction.opcode() != Opcode.CALL_GENERIC) {
            return;
        }
        var instantiation = module.functionInstantiations().get(instruction.index());
        var handle = module.functionHandles().get(instantiation.item());
        var owner = module.moduleId(handle.module());
        var name = module.identifiers().get(handle.name());
        boolean internal = owner.address().equals(Addresses.FRAMEWORK)
                && INTERNAL.getOrDefault(owner.name(), Set.of()).contains(name)
                && !module.id().equals(owner);
        if (internal) {
            checkOwnType(module.signatures().get(instantiation.signature()), owner.name() + "::" + name);
        }
    }

    private void checkOwnType(List<SignatureToken> typeArguments, String function) {
        boolean own = typeArguments.getFirst() instanceof SignatureToken.Datatype datatype
                && module.datatypeHandles().get(datatype.handle()).module() == module.self();
        require(own, function + " is called with a type of another module");
    }

    private boolean isFramework(SignatureToken token, String moduleName, String name) {
        if (!(token instanceof SignatureToken.Datatype datatype)) {
            return false;
        }
        var handle = module.datatypeHandles().get(datatype.handle());
        return module.moduleId(handle.module()).equals(Addresses.framework(moduleName))
                && module.identifiers().get(handle.name()).equals(name);
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ExecutionFailedException(Kind.SUI_MOVE_VERIFICATION_ERROR, module.id() + ": " + message);
        }
    }
}
