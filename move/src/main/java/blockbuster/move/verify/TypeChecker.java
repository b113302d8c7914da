package blockbuster.move.verify;

import static blockbuster.move.verify.Checks.require;

import blockbuster.move.Rule;
import blockbuster.move.binary.CompiledModule;
import blockbuster.move.binary.FunctionDef;
import blockbuster.move.binary.Instruction;
import blockbuster.move.binary.SignatureToken;
import blockbuster.move.binary.SignatureToken.Datatype;
import blockbuster.move.binary.SignatureToken.Primitive;
import blockbuster.move.binary.SignatureToken.Reference;
import blockbuster.move.binary.SignatureToken.Vector;
import blockbuster.move.verify.OperandTypes.Call;
import blockbuster.move.verify.OperandTypes.FieldOf;
import blockbuster.move.verify.OperandTypes.Shape;
import java.util.List;

/** Types of operands through a function body. Each basic block starts and ends with an empty stack, so one pass does. */
final class TypeChecker {
    private final CompiledModule module;
    private final FunctionDef.Code code;
    private final TokenTypes types;
    private final OperandTypes operands;
    private final List<SignatureToken> locals;
    private final List<SignatureToken> results;
    private final Budget budget;
    private final TypeStack stack = new TypeStack();

    TypeChecker(CompiledModule module, FunctionDef.Code code, Body body, Budget budget) {
        this.module = module;
        this.code = code;
        this.types = body.types();
        this.operands = new OperandTypes(module, types);
        this.locals = body.locals();
        this.results = body.results();
        this.budget = budget;
    }

    void check(BasicBlocks blocks) {
        for (int at = 0; at < code.instructions().size(); at++) {
            if (blocks.startsAt(at)) {
                requireBalance();
                stack.startBlock();
            }
            budget.charge(1 + stack.size() / 16);
            step(code.instructions().get(at));
        }
        requireBalance();
    }

    private void requireBalance() {
        require(stack.isEmpty(), Rule.STACK, "operands are left at the end of a block");
    }

    private void step(Instruction instruction) {
        int index = instruction.index();
        switch (instruction.opcode()) {
            case POP -> require(types.abilities(stack.pop()).hasDrop(), Rule.TYPE, "a value without drop is dropped");
            case RET -> returnResults();
            case BR_TRUE, BR_FALSE -> stack.pop(Primitive.BOOL);
            case BRANCH_TO, NOP -> {}
            case LD_U8 -> stack.push(Primitive.U8);
            case LD_U16 -> stack.push(Primitive.U16);
            case LD_U32 -> stack.push(Primitive.U32);
            case LD_U64 -> stack.push(Primitive.U64);
            case LD_U128 -> stack.push(Primitive.U128);
            case LD_U256 -> stack.push(Primitive.U256);
            case LD_CONST -> stack.push(module.constants().get(index).type());
            case LD_TRUE, LD_FALSE -> stack.push(Primitive.BOOL);
            case COPY_LOC -> copyLocal(index);
            case MOVE_LOC -> stack.push(locals.get(index));
            case ST_LOC -> stack.pop(locals.get(index));
            case MUT_BORROW_LOC -> borrowLocal(true, index);
            case IMM_BORROW_LOC -> borrowLocal(false, index);
            case MUT_BORROW_FIELD -> borrowField(true, operands.field(index));
            case IMM_BORROW_FIELD -> borrowField(false, operands.field(index));
            case MUT_BORROW_FIELD_GENERIC -> borrowField(true, operands.genericField(index));
            case IMM_BORROW_FIELD_GENERIC -> borrowField(false, operands.genericField(index));
            case CALL -> call(operands.call(index));
            case CALL_GENERIC -> call(operands.genericCall(index));
            case PACK -> pack(operands.struct(index));
            case UNPACK -> unpack(operands.struct(index));
            case PACK_GENERIC -> pack(operands.genericStruct(index));
            case UNPACK_GENERIC -> unpack(operands.genericStruct(index));
            case READ_REF -> readReference();
            case WRITE_REF -> writeReference();
            case FREEZE_REF -> stack.push(new Reference(false, stack.popReference(true)));
            case ADD, SUB, MUL, MOD, DIV, BIT_OR, BIT_AND, XOR -> arithmetic();
            case SHL, SHR -> shift();
            case OR, AND -> logic();
            case NOT -> {
                stack.pop(Primitive.BOOL);
                stack.push(Primitive.BOOL);
            }
            case EQ, NEQ -> equality();
            case LT, GT, LE, GE -> {
                stack.pop(stack.popInteger());
                stack.push(Primitive.BOOL);
            }
            case CAST_U8 -> cast(Primitive.U8);
            case CAST_U16 -> cast(Primitive.U16);
            case CAST_U32 -> cast(Primitive.U32);
            case CAST_U64 -> cast(Primitive.U64);
            case CAST_U128 -> cast(Primitive.U128);
            case CAST_U256 -> cast(Primitive.U256);
            case ABORT -> stack.pop(Primitive.U64);
            case VEC_PACK -> vecPack(operands.element(index), count(instruction));
            case VEC_LEN -> {
                stack.popReference(false, vector(index));
                stack.push(Primitive.U64);
            }
            case VEC_IMM_BORROW -> vecBorrow(false, index);
            case VEC_MUT_BORROW -> vecBorrow(true, index);
            case VEC_PUSH_BACK -> {
                stack.pop(operands.element(index));
                stack.popReference(true, vector(index));
            }
            case VEC_POP_BACK -> {
                stack.popReference(true, vector(index));
                stack.push(operands.element(index));
            }
            case VEC_UNPACK -> vecUnpack(operands.element(index), count(instruction));
            case VEC_SWAP -> {
                stack.pop(Primitive.U64);
                stack.pop(Primitive.U64);
                stack.popReference(true, vector(index));
            }
            case PACK_VARIANT -> pack(operands.variant(index));
            case PACK_VARIANT_GENERIC -> pack(operands.genericVariant(index));
            case UNPACK_VARIANT -> unpack(operands.variant(index));
            case UNPACK_VARIANT_GENERIC -> unpack(operands.genericVariant(index));
            case UNPACK_VARIANT_IMM_REF -> unpackReference(false, operands.variant(index));
            case UNPACK_VARIANT_MUT_REF -> unpackReference(true, operands.variant(index));
            case UNPACK_VARIANT_GENERIC_IMM_REF -> unpackReference(false, operands.genericVariant(index));
            case UNPACK_VARIANT_GENERIC_MUT_REF -> unpackReference(true, operands.genericVariant(index));
            case VARIANT_SWITCH -> variantSwitch(index);
        }
    }

    private void returnResults() {
        stack.popAll(results);
        require(stack.isEmpty(), Rule.STACK, "operands are left at a return");
    }

    private void copyLocal(int local) {
        require(types.abilities(locals.get(local)).hasCopy(), Rule.TYPE, "a value without copy is copied");
        stack.push(locals.get(local));
    }

    private void borrowLocal(boolean mutable, int local) {
        require(!(locals.get(local) instanceof Reference), Rule.TYPE, "a reference to a reference");
        stack.push(new Reference(mutable, locals.get(local)));
    }

    private void borrowField(boolean mutable, FieldOf field) {
        stack.popReference(mutable, field.owner());
        stack.push(new Reference(mutable, field.field()));
    }

    private void call(Call call) {
        stack.popAll(call.parameters());
        stack.pushAll(call.results());
    }

    private void pack(Shape shape) {
        stack.popAll(shape.fields());
        stack.push(shape.type());
    }

    private void unpack(Shape shape) {
        stack.pop(shape.type());
        stack.pushAll(shape.fields());
    }

    private void unpackReference(boolean mutable, Shape shape) {
        stack.popReference(mutable, shape.type());
        shape.fields().forEach(field -> stack.push(new Reference(mutable, field)));
    }

    private void readReference() {
        var target = stack.popReference(false);
        require(types.abilities(target).hasCopy(), Rule.TYPE, "a value without copy is read through a reference");
        stack.push(target);
    }

    private void writeReference() {
        var target = stack.popReference(true);
        require(types.abilities(target).hasDrop(), Rule.TYPE, "a value without drop is overwritten");
        stack.pop(target);
    }

    private void arithmetic() {
        var right = stack.popInteger();
        stack.pop(right);
        stack.push(right);
    }

    private void shift() {
        stack.pop(Primitive.U8);
        stack.push(stack.popInteger());
    }

    private void logic() {
        stack.pop(Primitive.BOOL);
        stack.pop(Primitive.BOOL);
        stack.push(Primitive.BOOL);
    }

    private void equality() {
        var right = stack.pop();
        stack.pop(right);
        require(types.abilities(right).hasDrop(), Rule.TYPE, "a value without drop is compared");
        stack.push(Primitive.BOOL);
    }

    private void cast(Primitive type) {
        stack.popInteger();
        stack.push(type);
    }

    private SignatureToken vector(int signature) {
        return new Vector(operands.element(signature));
    }

    private static int count(Instruction instruction) {
        boolean bounded = instruction.immediate().bitLength() < Integer.SIZE;
        require(bounded && instruction.immediate().intValue() <= Limits.OPERANDS, Rule.LIMIT, "too many operands");
        return instruction.immediate().intValue();
    }

    private void vecPack(SignatureToken element, int count) {
        for (int i = 0; i < count; i++) {
            stack.pop(element);
        }
        stack.push(new Vector(element));
    }

    private void vecUnpack(SignatureToken element, int count) {
        stack.pop(new Vector(element));
        for (int i = 0; i < count; i++) {
            stack.push(element);
        }
    }

    private void vecBorrow(boolean mutable, int signature) {
        stack.pop(Primitive.U64);
        stack.popReference(mutable, vector(signature));
        stack.push(new Reference(mutable, operands.element(signature)));
    }

    private void variantSwitch(int table) {
        int handle =
                module.enumDefs().get(code.jumpTables().get(table).enumDef()).handle();
        var target = stack.popReference(false);
        require(
                target instanceof Datatype datatype && datatype.handle() == handle,
                Rule.TYPE,
                "a switch over a value of another type");
    }
}
