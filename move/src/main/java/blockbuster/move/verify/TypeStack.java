package blockbuster.move.verify;

import static blockbuster.move.verify.TokenTypes.require;

import blockbuster.move.MalformedModuleException;
import blockbuster.move.binary.SignatureToken;
import blockbuster.move.binary.SignatureToken.Primitive;
import blockbuster.move.binary.SignatureToken.Reference;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The types of the operands at one point of a basic block. */
final class TypeStack {
    private static final int MAX_SIZE = 1024;
    private static final Set<Primitive> INTEGERS =
            EnumSet.of(Primitive.U8, Primitive.U16, Primitive.U32, Primitive.U64, Primitive.U128, Primitive.U256);

    private final List<SignatureToken> types = new ArrayList<>();

    boolean isEmpty() {
        return types.isEmpty();
    }

    void clear() {
        types.clear();
    }

    void push(SignatureToken type) {
        require(types.size() < MAX_SIZE, "too many operands");
        types.add(type);
    }

    void pushAll(List<SignatureToken> pushed) {
        pushed.forEach(this::push);
    }

    SignatureToken pop() {
        require(!types.isEmpty(), "an operand is missing");
        return types.removeLast();
    }

    void pop(SignatureToken expected) {
        var found = pop();
        require(found.equals(expected), "an operand is " + found + " instead of " + expected);
    }

    /** Operands that were pushed in this order. */
    void popAll(List<SignatureToken> expected) {
        expected.reversed().forEach(this::pop);
    }

    SignatureToken popInteger() {
        var type = pop();
        require(type instanceof Primitive primitive && INTEGERS.contains(primitive), "an operand is no integer");
        return type;
    }

    /** What a reference points to; {@code mutable} asks for one that may write. */
    SignatureToken popReference(boolean mutable) {
        if (pop() instanceof Reference(var isMutable, var target)) {
            require(isMutable || !mutable, "a reference does not allow changes");
            return target;
        }
        throw new MalformedModuleException("an operand is no reference");
    }

    void popReference(boolean mutable, SignatureToken target) {
        require(popReference(mutable).equals(target), "a reference points to another type");
    }
}
