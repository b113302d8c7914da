package blockbuster.move.runtime;

import blockbuster.move.AbilitySet;
import blockbuster.move.value.IntType;
import java.util.List;

/** A type as the running code sees it: names are resolved, unlike in a module's signatures. */
public sealed interface Type {
    /** Nesting that a type built at run time may reach. */
    int MAX_DEPTH = 256;

    /** Parts that the type arguments of a call, its caller's included, and those of a new value's type may have. */
    int MAX_NODES = 128;

    /** Types without parts other than integers. */
    enum Simple implements Type {
        BOOL,
        ADDRESS,
        SIGNER
    }

    /** An integer type. */
    record Int(IntType type) implements Type {}

    /** {@code vector<element>}. */
    record Vector(Type element) implements Type {}

    /** {@code &target} or {@code &mut target}. */
    record Ref(boolean mutable, Type target) implements Type {}

    /** A struct or enum with its type arguments. */
    record Instance(Datatype datatype, List<Type> arguments) implements Type {
        public Instance {
            arguments = List.copyOf(arguments);
        }
    }

    /** A type parameter that is still to be replaced. */
    record Parameter(int index) implements Type {}

    /** This type with its parameters replaced; bounded in depth and size. */
    default Type substitute(List<Type> arguments) {
        return arguments.isEmpty() ? this : new Substitution(arguments).apply(this, 0);
    }

    /** The parts that it is made of. */
    default int nodes() {
        return switch (this) {
            case Simple _, Int _, Parameter _ -> 1;
            case Vector(var element) -> 1 + element.nodes();
            case Ref(var _, var target) -> 1 + target.nodes();
            case Instance(var _, var arguments) -> 1 + nodes(arguments);
        };
    }

    /** The parts of all these types. */
    static int nodes(List<Type> types) {
        int sum = 0;
        for (var type : types) {
            sum += type.nodes();
        }
        return sum;
    }

    /** The abilities; {@code parameters} are those of the type parameters in scope. */
    default AbilitySet abilities(List<AbilitySet> parameters) {
        return switch (this) {
            case Simple simple -> simple == Simple.SIGNER ? AbilitySet.SIGNER : AbilitySet.PRIMITIVE;
            case Int _ -> AbilitySet.PRIMITIVE;
            case Ref _ -> AbilitySet.REFERENCE;
            case Parameter(var index) -> parameters.get(index);
            case Vector(var element) -> AbilitySet.PRIMITIVE.intersect(element.abilities(parameters));
            case Instance instance -> instance.datatype().abilities(instance.arguments(), parameters);
        };
    }

    /** The abilities of a type without open parameters. */
    default AbilitySet abilities() {
        return abilities(List.of());
    }

    /** Whether this is {@code u8}, whose vectors are kept as bytes. */
    default boolean isByte() {
        return this instanceof Int(var type) && type == IntType.U8;
    }
}
