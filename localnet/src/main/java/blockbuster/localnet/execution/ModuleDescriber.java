package blockbuster.localnet.execution;

import blockbuster.localnet.MoveDatatype;
import blockbuster.localnet.MoveFunction;
import blockbuster.localnet.MoveModule;
import blockbuster.move.runtime.Datatype;
import blockbuster.move.runtime.LoadedFunction;
import blockbuster.move.runtime.LoadedModule;
import java.util.Optional;
import java.util.stream.Stream;

/** Modules as what they declare. */
final class ModuleDescriber {
    private ModuleDescriber() {}

    static MoveModule module(LoadedModule module) {
        var compiled = module.compiled();
        var names = Stream.concat(
                compiled.structDefs().stream().map(def -> compiled.datatypeName(def.handle())),
                compiled.enumDefs().stream().map(def -> compiled.datatypeName(def.handle())));
        return new MoveModule(
                module.id().name(),
                names.map(module::findDatatype)
                        .flatMap(Optional::stream)
                        .map(ModuleDescriber::datatype)
                        .toList(),
                compiled.functionDefs().stream()
                        .map(def -> module.findFunction(compiled.functionName(def)))
                        .flatMap(Optional::stream)
                        .map(ModuleDescriber::function)
                        .toList());
    }

    static MoveFunction function(LoadedFunction function) {
        return new MoveFunction(
                function.name(),
                function.visibility(),
                function.isEntry(),
                function.typeParameters(),
                function.parameters().stream().map(Signatures::of).toList(),
                function.results().stream().map(Signatures::of).toList());
    }

    private static MoveDatatype datatype(Datatype datatype) {
        return new MoveDatatype(
                datatype.name(),
                Addresses.sui(datatype.definingAddress()),
                datatype.isEnum(),
                datatype.declaredAbilities(),
                datatype.typeParameters().stream()
                        .map(parameter -> new MoveDatatype.TypeParameter(parameter.constraints(), parameter.phantom()))
                        .toList(),
                datatype.variants().stream().map(ModuleDescriber::variant).toList());
    }

    private static MoveDatatype.Variant variant(Datatype.Variant variant) {
        return new MoveDatatype.Variant(
                variant.name(),
                variant.fields().stream()
                        .map(field -> new MoveDatatype.Field(field.name(), Signatures.of(field.type())))
                        .toList());
    }
}
