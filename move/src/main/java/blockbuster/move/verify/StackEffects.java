package blockbuster.move.verify;

import blockbuster.move.binary.CompiledModule;
import blockbuster.move.binary.Instruction;
import blockbuster.move.binary.VariantHandle;

/** How many operands each instruction of a function takes and leaves. */
public final class StackEffects {
    /** Operands taken, then left. */
    public record Effect(int pops, int pushes) {}

    private final CompiledModule module;
    private final int results;

    /** For a function of {@code module} with so many results. */
    public StackEffects(CompiledModule module, int results) {
        this.module = module;
        this.results = results;
    }

    /** The effect of an instruction of a module that was verified. */
    public Effect of(Instruction instruction) {
        int index = instruction.index();
        return switch (instruction.opcode()) {
            case NOP, BRANCH_TO -> new Effect(0, 0);
            case POP, BR_TRUE, BR_FALSE, ST_LOC, ABORT, VARIANT_SWITCH -> new Effect(1, 0);
            case RET -> new Effect(results, 0);
            case LD_U8, LD_U16, LD_U32, LD_U64, LD_U128, LD_U256, LD_CONST, LD_TRUE, LD_FALSE -> new Effect(0, 1);
            case COPY_LOC, MOVE_LOC, MUT_BORROW_LOC, IMM_BORROW_LOC -> new Effect(0, 1);
            case MUT_BORROW_FIELD, IMM_BORROW_FIELD, MUT_BORROW_FIELD_GENERIC, IMM_BORROW_FIELD_GENERIC ->
                new Effect(1, 1);
            case READ_REF, FREEZE_REF, NOT, VEC_LEN, VEC_POP_BACK -> new Effect(1, 1);
            case CAST_U8, CAST_U16, CAST_U32, CAST_U64, CAST_U128, CAST_U256 -> new Effect(1, 1);
            case ADD, SUB, MUL, MOD, DIV, BIT_OR, BIT_AND, XOR, SHL, SHR, OR, AND -> new Effect(2, 1);
            case EQ, NEQ, LT, GT, LE, GE, VEC_IMM_BORROW, VEC_MUT_BORROW -> new Effect(2, 1);
            case WRITE_REF, VEC_PUSH_BACK -> new Effect(2, 0);
            case VEC_SWAP -> new Effect(3, 0);
            case VEC_PACK -> new Effect(instruction.immediate().intValue(), 1);
            case VEC_UNPACK -> new Effect(1, instruction.immediate().intValue());
            case CALL -> call(index);
            case CALL_GENERIC -> call(module.functionInstantiations().get(index).item());
            case PACK -> new Effect(fields(index), 1);
            case UNPACK -> new Effect(1, fields(index));
            case PACK_GENERIC -> new Effect(genericFields(index), 1);
            case UNPACK_GENERIC -> new Effect(1, genericFields(index));
            case PACK_VARIANT -> new Effect(fields(module.variantHandles().get(index)), 1);
            case PACK_VARIANT_GENERIC -> new Effect(genericVariantFields(index), 1);
            case UNPACK_VARIANT, UNPACK_VARIANT_IMM_REF, UNPACK_VARIANT_MUT_REF ->
                new Effect(1, fields(module.variantHandles().get(index)));
            case UNPACK_VARIANT_GENERIC, UNPACK_VARIANT_GENERIC_IMM_REF, UNPACK_VARIANT_GENERIC_MUT_REF ->
                new Effect(1, genericVariantFields(index));
        };
    }

    private Effect call(int function) {
        var handle = module.functionHandles().get(function);
        return new Effect(
                module.signatures().get(handle.parameters()).size(),
                module.signatures().get(handle.results()).size());
    }

    private int fields(int structDef) {
        return module.structDefs().get(structDef).fields().size();
    }

    private int genericFields(int instantiation) {
        return fields(module.structInstantiations().get(instantiation).item());
    }

    private int fields(VariantHandle variant) {
        var def = module.enumDefs().get(variant.enumDef());
        return def.variants().get(variant.tag()).fields().size();
    }

    private int genericVariantFields(int index) {
        var handle = module.variantInstantiations().get(index);
        int def = module.enumInstantiations().get(handle.enumDef()).item();
        return fields(new VariantHandle(def, handle.tag()));
    }
}
