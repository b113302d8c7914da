package blockbuster.localnet.execution;

import blockbuster.move.ModuleId;
import blockbuster.move.binary.CompiledModule;
import blockbuster.move.binary.FunctionDef;
import blockbuster.move.binary.Instruction;
import blockbuster.move.verify.Budget;
import blockbuster.move.verify.Dataflow;
import blockbuster.move.verify.StackEffects;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The UID of an object that is made comes straight from a function that makes fresh ones: no object takes another's. */
final class IdLeakRule {
    private record Name(ModuleId module, String function) {}

    private static final Set<Name> FRESH = Set.of(
            new Name(Addresses.framework("object"), "new"),
            new Name(Addresses.framework("object"), "new_uid_from_hash"),
            new Name(Addresses.framework("derived_object"), "claim"),
            new Name(Addresses.framework("test_scenario"), "new_object"));
    /** Genesis makes its objects under identifiers that are known beforehand. */
    private static final Set<Name> EXEMPT = Set.of(
            new Name(Addresses.framework("clock"), "create"),
            new Name(Addresses.framework("authenticator_state"), "create"),
            new Name(Addresses.framework("random"), "create"),
            new Name(Addresses.framework("deny_list"), "create"),
            new Name(Addresses.framework("coin_registry"), "create"),
            new Name(Addresses.framework("display_registry"), "create"),
            new Name(Addresses.framework("accumulator"), "create"));

    private final CompiledModule module;

    IdLeakRule(CompiledModule module) {
        this.module = module;
    }

    void check() {
        var budget = new Budget();
        for (var function : module.functionDefs()) {
            var code = function.code();
            if (code != null && !EXEMPT.contains(name(function.handle()))) {
                new Body(function, code, budget).check();
            }
        }
    }

    private Name name(int handleIndex) {
        var handle = module.functionHandles().get(handleIndex);
        return new Name(module.moduleId(handle.module()), module.identifiers().get(handle.name()));
    }

    /** The state is the set of locals that hold a fresh UID; the operand stack has the same flags. */
    private final class Body extends Dataflow<BitSet> {
        private final FunctionDef function;
        private final StackEffects effects;
        private final List<Boolean> stack = new ArrayList<>();

        private Body(FunctionDef function, FunctionDef.Code code, Budget budget) {
            super(code, budget);
            this.function = function;
            var handle = module.functionHandles().get(function.handle());
            this.effects = new StackEffects(
                    module, module.signatures().get(handle.results()).size());
        }

        private void check() {
            run(new BitSet());
        }

        @Override
        protected BitSet copy(BitSet state) {
            return (BitSet) state.clone();
        }

        @Override
        protected @Nullable BitSet join(BitSet known, BitSet incoming) {
            var both = copy(known);
            both.and(incoming);
            return both.equals(known) ? null : both;
        }

        @Override
        protected void step(Instruction instruction, BitSet fresh) {
            int index = instruction.index();
            switch (instruction.opcode()) {
                case MOVE_LOC -> {
                    stack.add(fresh.get(index));
                    fresh.clear(index);
                }
                case ST_LOC -> fresh.set(index, stack.removeLast());
                case CALL -> {
                    apply(instruction);
                    if (FRESH.contains(name(index))) {
                        stack.set(stack.size() - 1, true);
                    }
                }
                case PACK -> pack(instruction, index);
                case PACK_GENERIC ->
                    pack(instruction, module.structInstantiations().get(index).item());
                default -> apply(instruction);
            }
        }

        private void pack(Instruction instruction, int structDef) {
            var def = module.structDefs().get(structDef);
            boolean object =
                    module.datatypeHandles().get(def.handle()).abilities().hasKey();
            boolean isFresh = stack.get(stack.size() - def.fields().size());
            SuiRules.require(
                    module,
                    !object || isFresh,
                    module.functionName(function) + " makes an object whose UID does not come from object::new");
            apply(instruction);
        }

        private void apply(Instruction instruction) {
            var effect = effects.of(instruction);
            stack.subList(stack.size() - effect.pops(), stack.size()).clear();
            for (int i = 0; i < effect.pushes(); i++) {
                stack.add(false);
            }
        }
    }
}
