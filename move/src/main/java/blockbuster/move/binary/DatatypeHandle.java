package blockbuster.move.binary;

import blockbuster.move.AbilitySet;
import java.util.List;

/** A struct or enum of this or another module, as this module expects it. */
public record DatatypeHandle(int module, int name, AbilitySet abilities, List<TypeParameter> typeParameters) {
    public DatatypeHandle {
        typeParameters = List.copyOf(typeParameters);
    }

    /** The abilities asked of a type argument; a phantom one does not occur in the layout. */
    public record TypeParameter(AbilitySet constraints, boolean phantom) {}
}
