package blockbuster.localnet;

import blockbuster.move.AbilitySet;
import blockbuster.move.binary.Visibility;
import java.util.List;

/** A function's public face. */
public record MoveFunction(
        String name,
        Visibility visibility,
        boolean entry,
        List<AbilitySet> typeParameters,
        List<Signature> parameters,
        List<Signature> results) {
    public MoveFunction {
        typeParameters = List.copyOf(typeParameters);
        parameters = List.copyOf(parameters);
        results = List.copyOf(results);
    }

    /** A type in a signature. */
    public sealed interface Signature {
        /** {@code bool}, {@code address}, {@code signer} or an integer, by its Move name. */
        record Primitive(String name) implements Signature {}

        /** {@code vector<element>}. */
        record Vector(Signature element) implements Signature {}

        /** A struct or enum, {@code 0x…::module::Name} with the package that first defined it. */
        record Datatype(String name, List<Signature> arguments) implements Signature {
            public Datatype {
                arguments = List.copyOf(arguments);
            }
        }

        /** A type parameter of the function. */
        record Parameter(int index) implements Signature {}

        /** A reference. */
        record Reference(boolean mutable, Signature target) implements Signature {}
    }
}
