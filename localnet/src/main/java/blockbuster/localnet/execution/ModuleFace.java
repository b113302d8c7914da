package blockbuster.localnet.execution;

import blockbuster.move.AbilitySet;
import blockbuster.move.binary.CompiledModule;
import blockbuster.move.binary.DatatypeHandle.TypeParameter;
import blockbuster.move.binary.Field;
import blockbuster.move.binary.FunctionDef;
import blockbuster.move.binary.Visibility;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A module without its tables: everything by name, so that two versions can be compared. */
record ModuleFace(Map<String, DatatypeFace> datatypes, Map<String, FunctionFace> functions, Set<String> friends) {

    /** A struct (one nameless variant) or an enum. */
    record DatatypeFace(
            boolean isEnum, AbilitySet abilities, List<TypeParameter> typeParameters, List<VariantFace> variants) {}

    /** A field list. */
    record VariantFace(String name, List<FieldFace> fields) {}

    /** A field. */
    record FieldFace(String name, String type) {}

    /** A function; the body is one line for each instruction. */
    record FunctionFace(
            Visibility visibility,
            boolean entry,
            List<AbilitySet> typeParameters,
            List<String> parameters,
            List<String> results,
            List<String> body) {}

    static ModuleFace of(CompiledModule module) {
        var names = new ModuleText(module);
        var datatypes = new HashMap<String, DatatypeFace>();
        for (var def : module.structDefs()) {
            var only = List.of(new VariantFace("", fields(module, names, def.fields())));
            datatypes.put(module.datatypeName(def.handle()), datatype(module, def.handle(), false, only));
        }
        for (var def : module.enumDefs()) {
            var variants = def.variants().stream()
                    .map(variant -> new VariantFace(
                            module.identifiers().get(variant.name()), fields(module, names, variant.fields())))
                    .toList();
            datatypes.put(module.datatypeName(def.handle()), datatype(module, def.handle(), true, variants));
        }
        var functions = new HashMap<String, FunctionFace>();
        module.functionDefs().forEach(def -> functions.put(module.functionName(def), function(module, names, def)));
        var friends = new HashSet<String>();
        module.friends().forEach(friend -> friends.add(module.id(friend).toString()));
        return new ModuleFace(datatypes, functions, friends);
    }

    private static DatatypeFace datatype(
            CompiledModule module, int handle, boolean isEnum, List<VariantFace> variants) {
        var declared = module.datatypeHandles().get(handle);
        return new DatatypeFace(isEnum, declared.abilities(), declared.typeParameters(), variants);
    }

    private static List<FieldFace> fields(CompiledModule module, ModuleText names, List<Field> fields) {
        return fields.stream()
                .map(field -> new FieldFace(module.identifiers().get(field.name()), names.type(field.type())))
                .toList();
    }

    private static FunctionFace function(CompiledModule module, ModuleText names, FunctionDef def) {
        var handle = module.functionHandles().get(def.handle());
        return new FunctionFace(
                def.visibility(),
                def.entry(),
                handle.typeParameters(),
                names.types(handle.parameters()),
                names.types(handle.results()),
                names.body(def));
    }
}
