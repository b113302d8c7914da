package blockbuster.move.runtime;

import blockbuster.move.StatusCode;
import blockbuster.move.VmException;
import blockbuster.move.binary.VariantHandle;
import blockbuster.move.value.BoolValue;
import blockbuster.move.value.FieldsValue;
import blockbuster.move.value.IntType;
import blockbuster.move.value.IntValue;
import blockbuster.move.value.Reference;
import blockbuster.move.value.StructValue;
import blockbuster.move.value.Value;
import blockbuster.move.value.Values;
import blockbuster.move.value.VariantValue;
import blockbuster.move.value.VectorValue;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Executes one call from the outside with all the calls it makes; frames live on the heap, so that deep Move recursion
 * is bounded here and not by Java's stack. {@link #step} is the table of contents, one small method per instruction.
 */
final class Interpreter {
    private static final int MAX_FRAMES = 1024;

    private final MoveVm vm;
    private final Execution execution;
    private final @Nullable Observer observer;
    private final OperandStack stack = new OperandStack();
    private final Deque<Frame> callers = new ArrayDeque<>();
    private final Arithmetic arithmetic = new Arithmetic(stack);

    Interpreter(MoveVm vm, Execution execution) {
        this.vm = vm;
        this.execution = execution;
        this.observer = execution.observer();
    }

    List<Value> run(LoadedFunction function, List<Type> typeArguments, List<Value> arguments) {
        arguments.forEach(stack::push);
        var frame = enter(null, function, typeArguments);
        while (frame != null) {
            frame = guarded(frame);
        }
        return Arrays.asList(stack.pop(function.resultCount()));
    }

    /** Runs {@code frame} until control goes to another one, which is returned; null at the end. */
    private @Nullable Frame guarded(Frame frame) {
        try {
            return runFrame(frame);
        } catch (VmException e) {
            throw e.at(frame.location());
        } catch (ClassCastException e) {
            throw VmException.typeError("value of another kind").at(frame.location());
        }
    }

    private @Nullable Frame runFrame(Frame frame) {
        while (true) {
            int at = frame.advance();
            execution.charge(1);
            if (observer != null) {
                observer.executes(frame.function(), at, frame.code().opcode(at));
            }
            var next = step(frame, at);
            if (next != frame) {
                return next;
            }
        }
    }

    private @Nullable Frame step(Frame frame, int at) {
        var code = frame.code();
        int operand = code.operand(at);
        switch (code.opcode(at)) {
            case CALL -> {
                return enter(frame, frame.pools().function(operand), List.of());
            }
            case CALL_GENERIC -> {
                return callGeneric(frame, operand);
            }
            case RET -> {
                return callers.poll();
            }
            case POP -> stack.pop();
            case BR_TRUE -> branchIf(frame, true, operand);
            case BR_FALSE -> branchIf(frame, false, operand);
            case BRANCH_TO -> frame.jump(operand);
            case LD_U8, LD_U16, LD_U32, LD_U64, LD_U128, LD_U256 -> stack.push(code.immediate(at));
            case LD_CONST -> stack.push(copy(frame.pools().constant(operand)));
            case LD_TRUE -> stack.push(BoolValue.TRUE);
            case LD_FALSE -> stack.push(BoolValue.FALSE);
            case COPY_LOC -> stack.push(copy(frame.get(operand)));
            case MOVE_LOC -> stack.push(frame.move(operand));
            case ST_LOC -> frame.set(operand, stack.pop());
            case MUT_BORROW_LOC, IMM_BORROW_LOC -> borrowLocal(frame, operand);
            case MUT_BORROW_FIELD, IMM_BORROW_FIELD -> borrowField(frame.pools().fieldOffset(operand));
            case MUT_BORROW_FIELD_GENERIC, IMM_BORROW_FIELD_GENERIC ->
                borrowField(frame.pools().genericFieldOffset(operand));
            case PACK -> {
                frame.newValues().structs.require(frame, operand);
                pack(frame.pools().structSize(operand));
            }
            case PACK_GENERIC -> {
                frame.newValues().genericStructs.require(frame, operand);
                pack(frame.pools().genericStructSize(operand));
            }
            case UNPACK -> unpack(frame.pools().structSize(operand));
            case UNPACK_GENERIC -> unpack(frame.pools().genericStructSize(operand));
            case READ_REF -> stack.push(copy(stack.popReference().target()));
            case WRITE_REF -> writeRef();
            case FREEZE_REF, NOP -> {}
            case ADD -> arithmetic.add();
            case SUB -> arithmetic.subtract();
            case MUL -> arithmetic.multiply();
            case MOD -> arithmetic.remainder();
            case DIV -> arithmetic.divide();
            case BIT_OR -> arithmetic.bitOr();
            case BIT_AND -> arithmetic.bitAnd();
            case XOR -> arithmetic.xor();
            case SHL -> arithmetic.shiftLeft();
            case SHR -> arithmetic.shiftRight();
            case OR -> arithmetic.or();
            case AND -> arithmetic.and();
            case NOT -> arithmetic.not();
            case LT -> arithmetic.compare(order -> order < 0);
            case GT -> arithmetic.compare(order -> order > 0);
            case LE -> arithmetic.compare(order -> order <= 0);
            case GE -> arithmetic.compare(order -> order >= 0);
            case CAST_U8 -> arithmetic.cast(IntType.U8);
            case CAST_U16 -> arithmetic.cast(IntType.U16);
            case CAST_U32 -> arithmetic.cast(IntType.U32);
            case CAST_U64 -> arithmetic.cast(IntType.U64);
            case CAST_U128 -> arithmetic.cast(IntType.U128);
            case CAST_U256 -> arithmetic.cast(IntType.U256);
            case EQ -> stack.push(BoolValue.of(popEqual()));
            case NEQ -> stack.push(BoolValue.of(!popEqual()));
            case ABORT -> throw VmException.abort(stack.popInt().toLong());
            case VEC_PACK -> vecPack(frame, operand, code.immediate(at));
            case VEC_LEN -> arithmetic.pushU64(stack.popVectorReference().size());
            case VEC_IMM_BORROW, VEC_MUT_BORROW -> vecBorrow();
            case VEC_PUSH_BACK -> vecPushBack();
            case VEC_POP_BACK -> stack.push(stack.popVectorReference().pop());
            case VEC_UNPACK -> vecUnpack(code.immediate(at));
            case VEC_SWAP -> vecSwap();
            case PACK_VARIANT -> {
                frame.newValues().variants.require(frame, operand);
                packVariant(frame.pools(), frame.pools().variant(operand));
            }
            case PACK_VARIANT_GENERIC -> {
                frame.newValues().genericVariants.require(frame, operand);
                packVariant(frame.pools(), frame.pools().genericVariant(operand));
            }
            case UNPACK_VARIANT -> unpackVariant(frame.pools().variant(operand));
            case UNPACK_VARIANT_GENERIC -> unpackVariant(frame.pools().genericVariant(operand));
            case UNPACK_VARIANT_IMM_REF, UNPACK_VARIANT_MUT_REF ->
                unpackVariantReference(frame.pools().variant(operand));
            case UNPACK_VARIANT_GENERIC_IMM_REF, UNPACK_VARIANT_GENERIC_MUT_REF ->
                unpackVariantReference(frame.pools().genericVariant(operand));
            case VARIANT_SWITCH -> variantSwitch(frame, operand);
        }
        return frame;
    }

    private @Nullable Frame callGeneric(Frame frame, int operand) {
        var instance = frame.pools().functionInstance(operand);
        var arguments = instance.typeArguments().stream()
                .map(type -> type.substitute(frame.typeArguments()))
                .toList();
        execution.charge(arguments.size());
        frame.requireNodes(Type.nodes(arguments));
        return enter(frame, instance.function(), arguments);
    }

    /** Starts a call whose arguments are on the stack; a native one is over at once. */
    private @Nullable Frame enter(@Nullable Frame caller, LoadedFunction function, List<Type> typeArguments) {
        var code = function.code();
        if (code == null) {
            callNative(function, typeArguments);
            return caller;
        }
        if (caller != null) {
            if (callers.size() >= MAX_FRAMES - 1) {
                throw new VmException(StatusCode.CALL_STACK_OVERFLOW, "too many nested calls");
            }
            callers.push(caller);
        }
        var callee = new Frame(function, code, typeArguments);
        for (int i = function.parameterCount() - 1; i >= 0; i--) {
            callee.set(i, stack.pop());
        }
        return callee;
    }

    private void callNative(LoadedFunction function, List<Type> typeArguments) {
        var body = vm.natives().find(function.module().id(), function.name());
        if (observer != null) {
            observer.calls(function);
        }
        try {
            if (body == null) {
                throw NativeCall.missing(function);
            }
            var arguments = stack.pop(function.parameterCount());
            var results = body.run(new NativeCall(vm, execution, typeArguments, arguments));
            if (results.size() != function.resultCount()) {
                throw VmException.typeError("native function " + function + " is declared with other results");
            }
            results.forEach(stack::push);
        } catch (VmException e) {
            throw e.at(function.location(0));
        }
    }

    private void branchIf(Frame frame, boolean condition, int target) {
        if (stack.popBool() == condition) {
            frame.jump(target);
        }
    }

    private Value copy(Value value) {
        return Values.copy(value, execution);
    }

    private void borrowLocal(Frame frame, int local) {
        frame.get(local);
        stack.push(new Reference(frame, local));
    }

    private void borrowField(int offset) {
        stack.push(new Reference((StructValue) stack.popReference().target(), offset));
    }

    private void pack(int fields) {
        stack.push(new StructValue(stack.pop(fields)));
    }

    private void unpack(int fields) {
        pushFields((StructValue) stack.pop(), fields);
    }

    private void pushFields(FieldsValue value, int fields) {
        if (value.size() != fields) {
            throw VmException.typeError("struct has other fields");
        }
        for (int i = 0; i < fields; i++) {
            stack.push(value.get(i));
        }
    }

    private void writeRef() {
        var reference = stack.popReference();
        reference.write(stack.pop());
    }

    private boolean popEqual() {
        var right = stack.pop();
        return Values.equal(stack.pop(), right, execution);
    }

    private void vecPack(Frame frame, int signature, Value count) {
        frame.newValues().vectors.require(frame, signature);
        var element = frame.pools().element(signature).substitute(frame.typeArguments());
        var vector = VectorValue.empty(element.isByte());
        for (var value : stack.pop(boundedCount(count))) {
            vector.push(value);
        }
        stack.push(vector);
    }

    private static int boundedCount(Value count) {
        long wanted = ((IntValue) count).toLong();
        if (wanted < 0 || wanted > 1024) {
            throw VmException.typeError("too few operands");
        }
        return (int) wanted;
    }

    private void vecBorrow() {
        long index = stack.popInt().toLong();
        stack.push(stack.popVectorReference().borrow(index));
    }

    private void vecPushBack() {
        var value = stack.pop();
        stack.popVectorReference().push(value);
    }

    private void vecUnpack(Value count) {
        var vector = (VectorValue) stack.pop();
        if (vector.size() != boundedCount(count)) {
            throw new VmException(StatusCode.VECTOR_OPERATION_ERROR, 3, "vector has another length", null);
        }
        for (int i = 0; i < vector.size(); i++) {
            stack.push(vector.get(i));
        }
    }

    private void vecSwap() {
        long right = stack.popInt().toLong();
        long left = stack.popInt().toLong();
        stack.popVectorReference().swap(left, right);
    }

    private void packVariant(Pools pools, VariantHandle variant) {
        stack.push(new VariantValue(variant.tag(), stack.pop(pools.variantSize(variant))));
    }

    private void unpackVariant(VariantHandle variant) {
        var value = requireVariant(stack.pop(), variant);
        pushFields(value, value.size());
    }

    private void unpackVariantReference(VariantHandle variant) {
        var value = requireVariant(stack.popReference().target(), variant);
        for (int i = 0; i < value.size(); i++) {
            stack.push(new Reference(value, i));
        }
    }

    private static VariantValue requireVariant(Value value, VariantHandle variant) {
        var found = (VariantValue) value;
        if (found.tag() != variant.tag()) {
            throw new VmException(StatusCode.VARIANT_TAG_MISMATCH, "value is another variant");
        }
        return found;
    }

    private void variantSwitch(Frame frame, int table) {
        var value = (VariantValue) stack.popReference().target();
        frame.jump(frame.code().jumpTarget(table, value.tag()));
    }
}
