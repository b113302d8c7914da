package blockbuster.move.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import blockbuster.move.StatusCode;
import blockbuster.move.VmException;
import java.math.BigInteger;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Integers of every width against unbounded arithmetic. */
final class IntValueTest {
    /** Two numbers of a type; edges are frequent. */
    record Operands(IntType type, BigInteger left, BigInteger right) {}

    @Provide
    Arbitrary<Operands> operands() {
        return Arbitraries.of(IntType.values())
                .flatMap(type ->
                        number(type).flatMap(left -> number(type).map(right -> new Operands(type, left, right))));
    }

    private static Arbitrary<BigInteger> number(IntType type) {
        var max = type.max();
        return Arbitraries.oneOf(
                Arbitraries.bigIntegers().between(BigInteger.ZERO, max),
                Arbitraries.of(BigInteger.ZERO, BigInteger.ONE, max, max.subtract(BigInteger.ONE), max.shiftRight(1)));
    }

    @Property
    void addsSubtractsAndMultipliesOrFails(@ForAll("operands") Operands on) {
        check(on, IntValue::add, on.left().add(on.right()));
        check(on, IntValue::subtract, on.left().subtract(on.right()));
        check(on, IntValue::multiply, on.left().multiply(on.right()));
    }

    @Property
    void dividesOrFails(@ForAll("operands") Operands on) {
        boolean zero = on.right().signum() == 0;
        var outOfRange = BigInteger.ONE.negate();
        check(on, IntValue::divide, zero ? outOfRange : on.left().divide(on.right()));
        check(on, IntValue::remainder, zero ? outOfRange : on.left().mod(on.right()));
    }

    @Property
    void combinesBits(@ForAll("operands") Operands on) {
        check(on, IntValue::and, on.left().and(on.right()));
        check(on, IntValue::or, on.left().or(on.right()));
        check(on, IntValue::xor, on.left().xor(on.right()));
    }

    @Property
    void shifts(@ForAll("operands") Operands on, @ForAll @IntRange(max = 255) int distance) {
        var value = IntValue.of(on.type(), on.left());
        boolean fits = distance < on.type().bits();
        var left = on.left().shiftLeft(distance).mod(on.type().max().add(BigInteger.ONE));
        outcome(() -> value.shiftLeft(distance), fits ? left : BigInteger.ONE.negate(), on.type());
        outcome(
                () -> value.shiftRight(distance),
                fits ? on.left().shiftRight(distance) : BigInteger.ONE.negate(),
                on.type());
    }

    @Property
    void comparesAndCasts(@ForAll("operands") Operands on) {
        var left = IntValue.of(on.type(), on.left());
        assertThat(Integer.signum(left.compareTo(IntValue.of(on.type(), on.right()))))
                .isEqualTo(on.left().compareTo(on.right()));
        for (var target : IntType.values()) {
            outcome(() -> left.castTo(target), on.left(), target);
        }
    }

    private static void check(Operands on, BinaryOperator<IntValue> operation, BigInteger expected) {
        outcome(
                () -> operation.apply(IntValue.of(on.type(), on.left()), IntValue.of(on.type(), on.right())),
                expected,
                on.type());
    }

    /** Out of the type's range means an arithmetic error. */
    private static void outcome(Supplier<IntValue> operation, BigInteger expected, IntType type) {
        if (expected.signum() < 0 || expected.compareTo(type.max()) > 0) {
            var thrown = (VmException) catchThrowable(operation::get);
            assertThat(thrown.status()).isEqualTo(StatusCode.ARITHMETIC_ERROR);
        } else {
            var result = operation.get();
            assertThat(result.toBigInteger()).isEqualTo(expected);
            assertThat(result.type()).isEqualTo(type);
        }
    }
}
