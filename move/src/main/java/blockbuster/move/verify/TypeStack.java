package blockbuster.move.verify;

import static blockbuster.move.verify.Checks.require;

import blockbuster.move.MalformedModuleException;
import blockbuster.move.Rule;
import blockbuster.move.binary.SignatureToken;
import blockbuster.move.binary.SignatureToken.Primitive;
import blockbuster.move.binary.SignatureToken.Reference;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The types of the operands at one point of a basic block. */
final class TypeStack {
    private static final Set<Primitive> INTEGERS =
            EnumSet.of(Primitive.U8, Primitive.U16, Primitive.U32, Primitive.U64, Primitive.U128, Primitive.U256);

    private final List<SignatureToken> types = new ArrayList<>();
    private int pushes;

    boolean isEmpty() {
        return types.isEmpty();
    }

    int size() {
        return types.size();
    }

    void startBlock() {
        pushes = 0;
    }

    void push(SignatureToken type) {
        Limits.atMost(Limits.PUSHES_PER_BLOCK, ++pushes, "operands made in one block");
        require(types.size() < Limits.OPERANDS, Rule.LIMIT, "too many operands");
        types.add(type);
    }

    void pushAll(List<SignatureToken> pushed) {
        pushed.forEach(this::push);
    }

    SignatureToken pop() {
        require(!types.isEmpty(), Rule.STACK, "an operand is missing");
        return types.removeLast();
    }

    void pop(SignatureToken expected) {
        var found = pop();
        if (!found.equals(expected)) {
            throw new MalformedModuleException(Rule.TYPE, "an operand is " + found + " instead of " + expected);
        }
    }

    /** Operands that were pushed in this order. */
    void popAll(List<SignatureToken> expected) {
        expected.reversed().forEach(this::pop);
    }

    SignatureToken popInteger() {
        var type = pop();
        require(
                type instanceof Primitive primitive && INTEGERS.contains(primitive),
                Rule.TYPE,
                "an operand is no integer");
        return type;
    }

    /** What a reference points to; {@code mutable} asks for one that may write. */
    SignatureToken popReference(boolean mutable) {
        if (pop() instanceof Reference(var isMutable, var target)) {
            require(isMutable || !mutable, Rule.TYPE, "a reference does not allow changes");
            return target;
        }
        throw new MalformedModuleException(Rule.TYPE, "an operand is no reference");
    }

    void popReference(boolean mutable, SignatureToken target) {
        require(popReference(mutable).equals(target), Rule.TYPE, "a reference points to another type");
    }
}
