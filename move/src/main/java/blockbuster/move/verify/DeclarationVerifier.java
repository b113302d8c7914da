package blockbuster.move.verify;

import blockbuster.move.MalformedModuleException;
import blockbuster.move.binary.CompiledModule;
import blockbuster.move.binary.Field;
import blockbuster.move.binary.SignatureToken;
import blockbuster.move.binary.SignatureToken.Datatype;
import blockbuster.move.binary.SignatureToken.Primitive;
import blockbuster.move.binary.SignatureToken.Reference;
import blockbuster.move.binary.SignatureToken.TypeParameter;
import blockbuster.move.binary.SignatureToken.Vector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names are unique, references stand only where they may, fields exist, and no struct contains itself. */
final class DeclarationVerifier {
    private final CompiledModule module;

    DeclarationVerifier(CompiledModule module) {
        this.module = module;
    }

    void verify() {
        unique(module.identifiers(), "identifier");
        unique(module.addresses(), "address");
        unique(module.moduleHandles(), "module handle");
        unique(declaredTypes(), "type");
        unique(module.functionDefs().stream().map(module::functionName).toList(), "function");
        module.functionDefs()
                .forEach(def -> own(module.functionHandles().get(def.handle()).module()));
        declaredTypes()
                .forEach(handle -> own(module.datatypeHandles().get(handle).module()));
        module.signatures().forEach(this::signature);
        module.structDefs().forEach(def -> structFields(def.declared(), def.fields()));
        module.enumDefs().forEach(def -> def.variants().forEach(variant -> fields(variant.fields())));
        module.constants().forEach(constant -> constantType(constant.type()));
        notRecursive();
    }

    private List<Integer> declaredTypes() {
        var handles = new ArrayList<Integer>();
        module.structDefs().forEach(def -> handles.add(def.handle()));
        module.enumDefs().forEach(def -> handles.add(def.handle()));
        return handles;
    }

    private static void unique(Collection<?> items, String what) {
        if (new HashSet<>(items).size() != items.size()) {
            throw new MalformedModuleException("a " + what + " occurs twice");
        }
    }

    private void own(int moduleHandle) {
        require(moduleHandle == module.self(), "a definition belongs to another module");
    }

    private void signature(List<SignatureToken> tokens) {
        for (var token : tokens) {
            noReference(token instanceof Reference(var _, var target) ? target : token);
        }
    }

    /** A struct without fields has no bytes, which would make vectors of it unbounded; compilers add a hidden one. */
    private void structFields(boolean declared, List<Field> fields) {
        require(declared, "native structs are not supported");
        require(!fields.isEmpty(), "a struct has no fields");
        fields(fields);
    }

    private void fields(List<Field> fields) {
        unique(fields.stream().map(Field::name).toList(), "field");
        fields.forEach(field -> noReference(field.type()));
    }

    private void noReference(SignatureToken token) {
        switch (token) {
            case Primitive _, TypeParameter _ -> {}
            case Vector(var element) -> noReference(element);
            case Datatype(var _, var arguments) -> arguments.forEach(this::noReference);
            case Reference _ -> throw new MalformedModuleException("a reference inside a type");
        }
    }

    private void constantType(SignatureToken token) {
        switch (token) {
            case Primitive primitive -> require(primitive != Primitive.SIGNER, "a constant of type signer");
            case Vector(var element) -> constantType(element);
            case Datatype _, TypeParameter _, Reference _ ->
                throw new MalformedModuleException("a constant of a type that has none");
        }
    }

    private void notRecursive() {
        Map<Integer, List<Field>> types = new HashMap<>();
        module.structDefs().forEach(def -> types.put(def.handle(), def.fields()));
        module.enumDefs()
                .forEach(def -> types.put(
                        def.handle(),
                        def.variants().stream()
                                .flatMap(variant -> variant.fields().stream())
                                .toList()));
        var done = new HashSet<Integer>();
        types.keySet().forEach(handle -> visit(handle, types, new HashSet<>(), done));
    }

    private void visit(int handle, Map<Integer, List<Field>> types, Set<Integer> path, Set<Integer> done) {
        var fields = types.get(handle);
        if (fields == null || done.contains(handle)) {
            return;
        }
        require(path.size() < 256 && path.add(handle), "a type contains itself");
        fields.forEach(field -> visitToken(field.type(), types, path, done));
        path.remove(handle);
        done.add(handle);
    }

    private void visitToken(
            SignatureToken token, Map<Integer, List<Field>> types, Set<Integer> path, Set<Integer> done) {
        switch (token) {
            case Primitive _, TypeParameter _ -> {}
            case Vector(var element) -> visitToken(element, types, path, done);
            case Reference(var _, var target) -> visitToken(target, types, path, done);
            case Datatype(var handle, var arguments) -> {
                visit(handle, types, path, done);
                arguments.forEach(argument -> visitToken(argument, types, path, done));
            }
        }
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new MalformedModuleException(message);
        }
    }
}
