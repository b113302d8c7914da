package blockbuster.move.verify;

import blockbuster.move.Rule;
import blockbuster.move.binary.CompiledModule;
import blockbuster.move.binary.Field;
import blockbuster.move.binary.SignatureToken;
import blockbuster.move.binary.SignatureToken.Datatype;
import blockbuster.move.binary.SignatureToken.Primitive;
import blockbuster.move.binary.SignatureToken.Reference;
import blockbuster.move.binary.SignatureToken.TypeParameter;
import blockbuster.move.binary.SignatureToken.Vector;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** No struct or enum of the module contains itself, however deep, not even in a vector or as a type argument. */
final class RecursiveTypes {
    private final Map<Integer, List<Field>> fields = new HashMap<>();
    private final Set<Integer> path = new HashSet<>();
    private final Set<Integer> done = new HashSet<>();

    RecursiveTypes(CompiledModule module) {
        module.structDefs().forEach(def -> fields.put(def.handle(), def.fields()));
        module.enumDefs()
                .forEach(def -> fields.put(
                        def.handle(),
                        def.variants().stream()
                                .flatMap(variant -> variant.fields().stream())
                                .toList()));
    }

    void check() {
        fields.keySet().forEach(this::visit);
    }

    /** Recursion is bounded by the number of types that a module may define. */
    private void visit(int handle) {
        var own = fields.get(handle);
        if (own == null || done.contains(handle)) {
            return;
        }
        Checks.require(path.add(handle), Rule.RECURSIVE_TYPE, "a type contains itself");
        own.forEach(field -> visit(field.type()));
        path.remove(handle);
        done.add(handle);
    }

    private void visit(SignatureToken token) {
        switch (token) {
            case Primitive _, TypeParameter _ -> {}
            case Vector(var element) -> visit(element);
            case Reference(var _, var target) -> visit(target);
            case Datatype(var handle, var arguments) -> {
                visit(handle);
                arguments.forEach(this::visit);
            }
        }
    }
}
