package blockbuster.move.verify;

import static blockbuster.move.verify.Checks.require;
import static blockbuster.move.verify.Checks.requireUnique;

import blockbuster.move.Rule;
import blockbuster.move.binary.CompiledModule;
import blockbuster.move.binary.Field;
import blockbuster.move.binary.FunctionDef;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** No table has an entry twice; what a module names as its own is defined in it, once, and nothing else is. */
final class Duplicates {
    private record Name(int module, int name) {}

    private record ConstantKey(Object type, ByteBuffer data) {}

    private final CompiledModule module;

    Duplicates(CompiledModule module) {
        this.module = module;
    }

    void check() {
        requireUnique(module.identifiers(), "identifier");
        requireUnique(module.addresses(), "address");
        requireUnique(constants(), "constant");
        requireUnique(module.signatures(), "signature");
        requireUnique(module.moduleHandles(), "module handle");
        requireUnique(module.friends(), "friend");
        requireUnique(module.functionInstantiations(), "function instantiation");
        requireUnique(module.structInstantiations(), "struct instantiation");
        requireUnique(module.enumInstantiations(), "enum instantiation");
        requireUnique(module.fieldHandles(), "field handle");
        requireUnique(module.fieldInstantiations(), "field instantiation");
        requireUnique(module.variantHandles(), "variant handle");
        requireUnique(module.variantInstantiations(), "variant instantiation");
        types();
        functions();
    }

    private List<ConstantKey> constants() {
        return module.constants().stream()
                .map(constant -> new ConstantKey(constant.type(), ByteBuffer.wrap(constant.data())))
                .toList();
    }

    private void types() {
        var names = module.datatypeHandles().stream()
                .map(handle -> new Name(handle.module(), handle.name()))
                .toList();
        requireUnique(names, "type");
        var defined = new ArrayList<Integer>();
        module.structDefs().forEach(def -> defined.add(def.handle()));
        module.enumDefs().forEach(def -> defined.add(def.handle()));
        requireDefined(defined, names, "type");
        module.structDefs().forEach(def -> fields(def.fields()));
        module.enumDefs().forEach(def -> {
            requireUnique(def.variants().stream().map(variant -> variant.name()).toList(), "variant");
            def.variants().forEach(variant -> fields(variant.fields()));
        });
    }

    private void functions() {
        var names = module.functionHandles().stream()
                .map(handle -> new Name(handle.module(), handle.name()))
                .toList();
        requireUnique(names, "function");
        requireDefined(module.functionDefs().stream().map(FunctionDef::handle).toList(), names, "function");
    }

    private static void fields(List<Field> fields) {
        requireUnique(fields.stream().map(Field::name).toList(), "field");
    }

    private void requireDefined(List<Integer> defined, List<Name> names, String what) {
        requireUnique(defined, what + " definition");
        Set<Integer> own = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).module() == module.self()) {
                own.add(i);
            }
        }
        require(own.containsAll(defined), Rule.DUPLICATE, "a " + what + " of another module is defined here");
        require(own.size() == defined.size(), Rule.DUPLICATE, "a " + what + " of this module is not defined");
    }
}
