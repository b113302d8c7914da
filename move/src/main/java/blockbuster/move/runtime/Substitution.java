package blockbuster.move.runtime;

import blockbuster.move.StatusCode;
import blockbuster.move.VmException;
import blockbuster.move.runtime.Type.Instance;
import blockbuster.move.runtime.Type.Int;
import blockbuster.move.runtime.Type.Parameter;
import blockbuster.move.runtime.Type.Ref;
import blockbuster.move.runtime.Type.Simple;
import blockbuster.move.runtime.Type.Vector;
import java.util.ArrayList;
import java.util.List;

/** Replaces type parameters while counting the parts of the result, so that no program builds types without end. */
final class Substitution {
    /** A type of a signature with each of its parts replaced by the largest argument. */
    private static final int MAX_NODES = 256 * Type.MAX_NODES;

    private final List<Type> arguments;
    private int nodes;

    Substitution(List<Type> arguments) {
        this.arguments = arguments;
    }

    Type apply(Type type, int depth) {
        if (depth > Type.MAX_DEPTH || ++nodes > MAX_NODES) {
            throw new VmException(StatusCode.VM_MAX_TYPE_DEPTH_REACHED, "type is too large");
        }
        return switch (type) {
            case Simple _, Int _ -> type;
            case Vector(var element) -> new Vector(apply(element, depth + 1));
            case Ref(var mutable, var target) -> new Ref(mutable, apply(target, depth + 1));
            case Parameter(var index) -> argument(index, depth);
            case Instance instance -> instance(instance, depth);
        };
    }

    private Type instance(Instance instance, int depth) {
        var parts = new ArrayList<Type>(instance.arguments().size());
        for (var part : instance.arguments()) {
            parts.add(apply(part, depth + 1));
        }
        return new Instance(instance.datatype(), parts);
    }

    /** Arguments are closed types: walking one only counts it. */
    private Type argument(int index, int depth) {
        if (index >= arguments.size()) {
            throw VmException.typeError("type parameter without argument");
        }
        var argument = arguments.get(index);
        count(argument, depth);
        return argument;
    }

    private void count(Type type, int depth) {
        if (depth > Type.MAX_DEPTH || ++nodes > MAX_NODES) {
            throw new VmException(StatusCode.VM_MAX_TYPE_DEPTH_REACHED, "type is too large");
        }
        switch (type) {
            case Simple _, Int _, Parameter _ -> {}
            case Vector(var element) -> count(element, depth + 1);
            case Ref(var _, var target) -> count(target, depth + 1);
            case Instance instance -> instance.arguments().forEach(part -> count(part, depth + 1));
        }
    }
}
