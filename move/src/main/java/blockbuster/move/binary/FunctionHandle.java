package blockbuster.move.binary;

import blockbuster.move.AbilitySet;
import java.util.List;

/** A function of this or another module, as this module expects it; parameters and results are signature indexes. */
public record FunctionHandle(int module, int name, int parameters, int results, List<AbilitySet> typeParameters) {
    public FunctionHandle {
        typeParameters = List.copyOf(typeParameters);
    }
}
