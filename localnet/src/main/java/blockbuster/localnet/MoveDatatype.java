package blockbuster.localnet;

import blockbuster.localnet.MoveFunction.Signature;
import blockbuster.move.AbilitySet;
import blockbuster.sui.SuiAddress;
import java.util.List;

/**
 * A struct or enum as declared; {@code definingId} is the package version that brought it. A struct has one variant, with
 * its own name.
 */
public record MoveDatatype(
        String name,
        SuiAddress definingId,
        boolean isEnum,
        AbilitySet abilities,
        List<TypeParameter> typeParameters,
        List<Variant> variants) {
    public MoveDatatype {
        typeParameters = List.copyOf(typeParameters);
        variants = List.copyOf(variants);
    }

    /** What a type argument must be able to; a phantom one does not occur in the layout. */
    public record TypeParameter(AbilitySet constraints, boolean phantom) {}

    /** Fields in order. */
    public record Variant(String name, List<Field> fields) {
        public Variant {
            fields = List.copyOf(fields);
        }
    }

    /** A named field, with the datatype's parameters open. */
    public record Field(String name, Signature type) {}
}
