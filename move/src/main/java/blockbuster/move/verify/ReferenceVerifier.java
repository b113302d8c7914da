package blockbuster.move.verify;

import static blockbuster.move.verify.Borrows.VALUE;

import blockbuster.move.binary.CompiledModule;
import blockbuster.move.binary.FunctionDef;
import blockbuster.move.binary.Instruction;
import blockbuster.move.binary.SignatureToken;
import blockbuster.move.binary.SignatureToken.Reference;
import blockbuster.move.binary.VariantHandle;
import blockbuster.move.verify.BorrowGraph.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reference safety of a body whose types are right: nothing is moved, overwritten or destroyed while it is borrowed, a
 * reference that may write has no alias that is used meanwhile, and no reference to a local leaves the function.
 */
final class ReferenceVerifier extends Dataflow<Borrows> {
    private final CompiledModule module;
    private final Body body;
    private final Budget budget;
    private final StackEffects effects;
    private final List<Integer> stack = new ArrayList<>();

    ReferenceVerifier(CompiledModule module, FunctionDef.Code code, Body body, Budget budget) {
        super(code, budget);
        this.module = module;
        this.body = body;
        this.budget = budget;
        this.effects = new StackEffects(module, body.results().size());
    }

    void verify() {
        var start = Borrows.ofFrame(body.locals().size());
        for (int i = 0; i < body.parameters(); i++) {
            if (body.locals().get(i) instanceof Reference(var mutable, var _)) {
                start.addParameter(i, mutable);
            }
        }
        run(start);
    }

    @Override
    protected Borrows copy(Borrows state) {
        budget.charge(state.size());
        return state.copy();
    }

    @Override
    protected @Nullable Borrows join(Borrows known, Borrows incoming) {
        budget.charge(4L * (known.size() + incoming.size()));
        var joined = known.join(incoming);
        budget.charge(joined.takeWork());
        return known.covers(joined) ? null : joined;
    }

    @Override
    protected Borrows leave(Borrows state) {
        budget.charge(state.size() + state.takeWork());
        return state.canonical();
    }

    @Override
    protected void step(Instruction instruction, Borrows state) {
        budget.charge(state.size() / 4 + state.takeWork());
        int index = instruction.index();
        switch (instruction.opcode()) {
            case POP -> state.release(pop());
            case COPY_LOC -> push(state.copyLocal(index));
            case MOVE_LOC -> push(state.moveLocal(index));
            case ST_LOC -> state.storeLocal(index, pop());
            case MUT_BORROW_LOC -> push(state.borrowLocal(true, index));
            case IMM_BORROW_LOC -> push(state.borrowLocal(false, index));
            case MUT_BORROW_FIELD -> borrowField(true, index, state);
            case IMM_BORROW_FIELD -> borrowField(false, index, state);
            case MUT_BORROW_FIELD_GENERIC -> borrowField(true, genericField(index), state);
            case IMM_BORROW_FIELD_GENERIC -> borrowField(false, genericField(index), state);
            case CALL -> call(index, state);
            case CALL_GENERIC -> call(module.functionInstantiations().get(index).item(), state);
            case RET -> state.returned(pop(body.results().size()));
            case READ_REF -> {
                state.read(pop());
                push(VALUE);
            }
            case WRITE_REF -> {
                int target = pop();
                pop();
                state.write(target);
            }
            case FREEZE_REF -> push(state.freeze(pop()));
            case EQ, NEQ -> compare(state);
            case VEC_LEN -> {
                state.release(pop());
                push(VALUE);
            }
            case VEC_IMM_BORROW -> borrowElement(false, state);
            case VEC_MUT_BORROW -> borrowElement(true, state);
            case VEC_PUSH_BACK -> {
                pop();
                state.write(pop());
            }
            case VEC_POP_BACK -> {
                state.write(pop());
                push(VALUE);
            }
            case VEC_SWAP -> {
                pop(2);
                state.write(pop());
            }
            case UNPACK_VARIANT_IMM_REF ->
                borrowVariant(false, module.variantHandles().get(index), state);
            case UNPACK_VARIANT_MUT_REF ->
                borrowVariant(true, module.variantHandles().get(index), state);
            case UNPACK_VARIANT_GENERIC_IMM_REF -> borrowVariant(false, genericVariant(index), state);
            case UNPACK_VARIANT_GENERIC_MUT_REF -> borrowVariant(true, genericVariant(index), state);
            case VARIANT_SWITCH -> state.release(pop());
            default -> values(instruction);
        }
    }

    /** Instructions that neither take nor give references. */
    private void values(Instruction instruction) {
        var effect = effects.of(instruction);
        pop(effect.pops());
        for (int i = 0; i < effect.pushes(); i++) {
            push(VALUE);
        }
    }

    private void push(int value) {
        stack.add(value);
    }

    private int pop() {
        return stack.removeLast();
    }

    private List<Integer> pop(int count) {
        var top = stack.subList(stack.size() - count, stack.size());
        var popped = List.copyOf(top);
        top.clear();
        return popped;
    }

    private int genericField(int index) {
        return module.fieldInstantiations().get(index).item();
    }

    private void borrowField(boolean mutable, int handle, Borrows state) {
        push(state.borrowPart(mutable, pop(), new Label.StructField(handle)));
    }

    private VariantHandle genericVariant(int index) {
        var handle = module.variantInstantiations().get(index);
        return new VariantHandle(
                module.enumInstantiations().get(handle.enumDef()).item(), handle.tag());
    }

    private void borrowVariant(boolean mutable, VariantHandle variant, Borrows state) {
        int fields = module.enumDefs()
                .get(variant.enumDef())
                .variants()
                .get(variant.tag())
                .fields()
                .size();
        var labels = IntStream.range(0, fields)
                .mapToObj(field -> new Label.VariantField(variant.enumDef(), variant.tag(), field))
                .toList();
        stack.addAll(state.borrowParts(mutable, pop(), labels));
    }

    private void borrowElement(boolean mutable, Borrows state) {
        pop();
        push(state.borrowElement(mutable, pop()));
    }

    private void compare(Borrows state) {
        for (int operand : pop(2)) {
            if (operand != VALUE) {
                state.read(operand);
            }
        }
        push(VALUE);
    }

    private void call(int function, Borrows state) {
        var handle = module.functionHandles().get(function);
        var passed =
                state.passed(pop(module.signatures().get(handle.parameters()).size()));
        for (SignatureToken result : module.signatures().get(handle.results())) {
            push(result instanceof Reference(var mutable, var _) ? state.result(mutable, passed) : VALUE);
        }
        passed.forEach(state::release);
    }
}
