package blockbuster.move.runtime;

import blockbuster.move.value.BoolValue;
import blockbuster.move.value.IntType;
import blockbuster.move.value.IntValue;
import java.util.function.IntPredicate;

/** The instructions on integers and booleans; the right operand is on top of the stack. */
final class Arithmetic {
    private final OperandStack stack;

    Arithmetic(OperandStack stack) {
        this.stack = stack;
    }

    void add() {
        var right = stack.popInt();
        stack.push(stack.popInt().add(right));
    }

    void subtract() {
        var right = stack.popInt();
        stack.push(stack.popInt().subtract(right));
    }

    void multiply() {
        var right = stack.popInt();
        stack.push(stack.popInt().multiply(right));
    }

    void divide() {
        var right = stack.popInt();
        stack.push(stack.popInt().divide(right));
    }

    void remainder() {
        var right = stack.popInt();
        stack.push(stack.popInt().remainder(right));
    }

    void bitOr() {
        var right = stack.popInt();
        stack.push(stack.popInt().or(right));
    }

    void bitAnd() {
        var right = stack.popInt();
        stack.push(stack.popInt().and(right));
    }

    void xor() {
        var right = stack.popInt();
        stack.push(stack.popInt().xor(right));
    }

    void shiftLeft() {
        int distance = (int) stack.popInt().toLong();
        stack.push(stack.popInt().shiftLeft(distance));
    }

    void shiftRight() {
        int distance = (int) stack.popInt().toLong();
        stack.push(stack.popInt().shiftRight(distance));
    }

    void or() {
        boolean right = stack.popBool();
        boolean left = stack.popBool();
        stack.push(BoolValue.of(left || right));
    }

    void and() {
        boolean right = stack.popBool();
        boolean left = stack.popBool();
        stack.push(BoolValue.of(left && right));
    }

    void not() {
        stack.push(BoolValue.of(!stack.popBool()));
    }

    void compare(IntPredicate holds) {
        var right = stack.popInt();
        stack.push(BoolValue.of(holds.test(stack.popInt().compareTo(right))));
    }

    void cast(IntType type) {
        stack.push(stack.popInt().castTo(type));
    }

    void pushU64(long value) {
        stack.push(IntValue.u64(value));
    }
}
