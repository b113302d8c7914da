package blockbuster.move.binary;

import static blockbuster.move.binary.BoundsChecker.index;

import blockbuster.move.MalformedModuleException;
import blockbuster.move.Rule;
import blockbuster.move.binary.FunctionDef.Code;
import blockbuster.move.binary.FunctionDef.JumpTable;

/** The part of the bounds check that looks into function bodies. */
final class FunctionBounds {
    private static final int MAX_LOCALS = 255;

    private final CompiledModule module;
    private final BoundsChecker bounds;

    FunctionBounds(CompiledModule module, BoundsChecker bounds) {
        this.module = module;
        this.bounds = bounds;
    }

    void check(FunctionDef function) {
        index(function.handle(), module.functionHandles(), "function handle");
        var code = function.code();
        if (code != null) {
            new Body(function, code).check();
        }
    }

    private final class Body {
        private final Code code;
        private final int typeParameters;
        private final int locals;

        Body(FunctionDef function, Code code) {
            this.code = code;
            var handle = module.functionHandles().get(function.handle());
            this.typeParameters = handle.typeParameters().size();
            int parameters =
                    bounds.signature(handle.parameters(), typeParameters).size();
            this.locals =
                    parameters + bounds.signature(code.locals(), typeParameters).size();
        }

        void check() {
            BoundsChecker.check(locals <= MAX_LOCALS, "number of locals", locals);
            code.jumpTables().forEach(this::jumpTable);
            code.instructions().forEach(this::instruction);
            int size = code.instructions().size();
            if (size == 0 || !code.instructions().get(size - 1).opcode().endsBlock()) {
                throw new MalformedModuleException(Rule.BOUNDS, "a function body falls off its end");
            }
        }

        private void jumpTable(JumpTable table) {
            index(table.enumDef(), module.enumDefs(), "enum definition");
            int variants = module.enumDefs().get(table.enumDef()).variants().size();
            BoundsChecker.check(table.targets().size() == variants, "jump table of enum", table.enumDef());
            table.targets().forEach(target -> index(target, code.instructions(), "branch target"));
        }

        private void instruction(Instruction instruction) {
            int index = instruction.index();
            switch (instruction.opcode().operand()) {
                case NONE, IMMEDIATE_1, IMMEDIATE_2, IMMEDIATE_4, IMMEDIATE_8, IMMEDIATE_16, IMMEDIATE_32 -> {}
                case LOCAL -> BoundsChecker.check(index < locals, "local", index);
                case BRANCH -> index(index, code.instructions(), "branch target");
                case CONSTANT -> index(index, module.constants(), "constant");
                case FUNCTION -> function(index, false);
                case FUNCTION_INSTANTIATION -> functionInstantiation(index);
                case STRUCT -> index(index, module.structDefs(), "struct definition");
                case STRUCT_INSTANTIATION -> index(index, module.structInstantiations(), "struct instantiation");
                case FIELD -> index(index, module.fieldHandles(), "field handle");
                case FIELD_INSTANTIATION -> index(index, module.fieldInstantiations(), "field instantiation");
                case VARIANT -> index(index, module.variantHandles(), "variant handle");
                case VARIANT_INSTANTIATION -> index(index, module.variantInstantiations(), "variant instantiation");
                case JUMP_TABLE -> index(index, code.jumpTables(), "jump table");
                case ELEMENT, ELEMENT_AND_COUNT -> element(index);
            }
        }

        private void function(int index, boolean generic) {
            index(index, module.functionHandles(), "function handle");
            boolean isGeneric =
                    !module.functionHandles().get(index).typeParameters().isEmpty();
            BoundsChecker.check(isGeneric == generic, "call of function handle", index);
        }

        private void functionInstantiation(int index) {
            index(index, module.functionInstantiations(), "function instantiation");
            function(module.functionInstantiations().get(index).item(), true);
        }

        private void element(int index) {
            int tokens = bounds.signature(index, typeParameters).size();
            BoundsChecker.check(tokens == 1, "element signature", index);
        }
    }
}
