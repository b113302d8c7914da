package blockbuster.move.runtime;

import blockbuster.move.StatusCode;
import blockbuster.move.VmException;
import blockbuster.move.runtime.Type.Instance;
import blockbuster.move.runtime.Type.Int;
import blockbuster.move.runtime.Type.Parameter;
import blockbuster.move.runtime.Type.Ref;
import blockbuster.move.runtime.Type.Simple;
import blockbuster.move.runtime.Type.Vector;
import java.util.Arrays;
import java.util.List;

/**
 * How deep the values of a type nest at most, as a formula over its type parameters: the largest of a constant and of the
 * depth of each argument plus what lies around it. Values that could nest deeper than {@link #MAX} are never made.
 */
final class ValueDepth {
    static final int MAX = 128;

    /** Far beyond the maximum; keeps sums of sums within an integer. */
    private static final int ENDLESS = 1 << 20;

    private static final int UNUSED = -1;

    private final int constant;
    private final int[] around;

    private ValueDepth(int constant, int[] around) {
        this.constant = constant;
        this.around = around;
    }

    /** The formula of {@code type}, which has {@code parameters} open type parameters. */
    static ValueDepth of(Type type, int parameters) {
        var around = new int[parameters];
        Arrays.fill(around, UNUSED);
        return switch (type) {
            case Simple _, Int _ -> new ValueDepth(1, around);
            case Ref(var _, var target) -> of(target, parameters);
            case Vector(var element) -> of(element, parameters).inside();
            case Parameter(var index) -> {
                around[index] = 0;
                yield new ValueDepth(0, around);
            }
            case Instance(var datatype, var arguments) -> {
                var formulas = arguments.stream()
                        .map(argument -> of(argument, parameters))
                        .toList();
                yield datatype.depth().with(formulas, parameters);
            }
        };
    }

    /** The formula of a struct or enum over its own type parameters. */
    static ValueDepth of(Datatype datatype) {
        int parameters = datatype.typeParameters().size();
        var empty = new int[parameters];
        Arrays.fill(empty, UNUSED);
        var deepest = new ValueDepth(0, empty);
        for (var variant : datatype.variants()) {
            for (var field : variant.fields()) {
                deepest = deepest.or(of(field.type(), parameters));
            }
        }
        return deepest.inside();
    }

    /** Refuses to make a value whose type parameters stand for {@code arguments}. */
    void require(List<Type> arguments) {
        if (depth(arguments) > MAX) {
            throw new VmException(StatusCode.VM_MAX_VALUE_DEPTH_REACHED, "value nests too deep");
        }
    }

    private int depth(List<Type> arguments) {
        int depth = constant;
        for (int i = 0; i < around.length; i++) {
            if (around[i] != UNUSED) {
                depth = Math.max(depth, around[i] + depth(arguments.get(i)));
            }
        }
        return depth;
    }

    private static int depth(Type type) {
        return switch (type) {
            case Simple _, Int _ -> 1;
            case Vector(var element) -> 1 + depth(element);
            case Instance(var datatype, var arguments) -> datatype.depth().depth(arguments);
            case Ref(var _, var target) -> depth(target);
            case Parameter _ -> throw VmException.typeError("type parameter without argument");
        };
    }

    private ValueDepth with(List<ValueDepth> arguments, int parameters) {
        var result = of(Types.BOOL, parameters).plus(constant - 1);
        for (int i = 0; i < around.length; i++) {
            if (around[i] != UNUSED) {
                result = result.or(arguments.get(i).plus(around[i]));
            }
        }
        return result;
    }

    private ValueDepth inside() {
        return plus(1);
    }

    private ValueDepth plus(int levels) {
        var sums = around.clone();
        Arrays.setAll(sums, i -> sums[i] == UNUSED ? UNUSED : sum(sums[i], levels));
        return new ValueDepth(sum(constant, levels), sums);
    }

    private ValueDepth or(ValueDepth other) {
        var deeper = around.clone();
        Arrays.setAll(deeper, i -> Math.max(deeper[i], other.around[i]));
        return new ValueDepth(Math.max(constant, other.constant), deeper);
    }

    private static int sum(int depth, int levels) {
        return Math.min(depth + levels, ENDLESS);
    }
}
