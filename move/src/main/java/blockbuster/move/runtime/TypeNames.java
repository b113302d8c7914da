package blockbuster.move.runtime;

import blockbuster.move.AccountAddress;
import blockbuster.move.runtime.Type.Instance;
import blockbuster.move.runtime.Type.Int;
import blockbuster.move.runtime.Type.Parameter;
import blockbuster.move.runtime.Type.Ref;
import blockbuster.move.runtime.Type.Simple;
import blockbuster.move.runtime.Type.Vector;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The text of a type as {@code std::type_name} gives it: addresses are 64 digits without 0x, nothing is spaced. */
public final class TypeNames {
    private TypeNames() {}

    /** With the packages that first defined each type. */
    public static String definingName(Type type) {
        return name(type, Datatype::definingAddress);
    }

    /** With the packages' original ids. */
    public static String originalName(Type type) {
        return name(type, datatype -> datatype.module().address());
    }

    private static String name(Type type, Function<Datatype, AccountAddress> address) {
        return switch (type) {
            case Simple simple -> simple.name().toLowerCase(Locale.ROOT);
            case Int(var number) -> number.name().toLowerCase(Locale.ROOT);
            case Vector(var element) -> "vector<" + name(element, address) + ">";
            case Ref(var mutable, var target) -> (mutable ? "&mut " : "&") + name(target, address);
            case Parameter(var index) -> "T" + index;
            case Instance(var datatype, var arguments) ->
                address.apply(datatype).toHex() + "::" + datatype.module().name() + "::" + datatype.name()
                        + arguments.stream()
                                .map(argument -> name(argument, address))
                                .collect(Collectors.collectingAndThen(
                                        Collectors.joining(","), list -> list.isEmpty() ? "" : "<" + list + ">"));
        };
    }
}
