package blockbuster.move.verify;

import static blockbuster.move.verify.Checks.require;

import blockbuster.move.AbilitySet;
import blockbuster.move.Rule;
import blockbuster.move.binary.CompiledModule;
import blockbuster.move.binary.DatatypeHandle;
import blockbuster.move.binary.Field;
import blockbuster.move.binary.FunctionHandle;
import blockbuster.move.binary.ModuleHandle;
import blockbuster.move.binary.SignatureToken;
import blockbuster.move.binary.SignatureToken.Datatype;
import blockbuster.move.binary.SignatureToken.Primitive;
import blockbuster.move.binary.SignatureToken.Reference;
import blockbuster.move.binary.SignatureToken.TypeParameter;
import blockbuster.move.binary.SignatureToken.Vector;
import java.util.Collections;
import java.util.List;

/** Types in signatures and fields: where references may stand, and what abilities and phantom parameters allow. */
final class Declarations {
    private final CompiledModule module;

    Declarations(CompiledModule module) {
        this.module = module;
    }

    void check() {
        module.signatures().forEach(Declarations::signature);
        module.functionHandles().forEach(this::function);
        module.structDefs().forEach(def -> {
            // A struct without fields would have no bytes; compilers add a hidden one.
            require(def.declared(), Rule.SIGNATURE, "native structs are not supported");
            require(!def.fields().isEmpty(), Rule.SIGNATURE, "a struct has no fields");
            fields(def.handle(), def.fields());
        });
        module.enumDefs().forEach(def -> {
            require(!def.variants().isEmpty(), Rule.SIGNATURE, "an enum has no variants");
            def.variants().forEach(variant -> fields(def.handle(), variant.fields()));
        });
        module.friends().forEach(this::friend);
    }

    private static void signature(List<SignatureToken> tokens) {
        for (var token : tokens) {
            noReference(token instanceof Reference(var _, var target) ? target : token);
        }
    }

    private static void noReference(SignatureToken token) {
        switch (token) {
            case Primitive _, TypeParameter _ -> {}
            case Vector(var element) -> noReference(element);
            case Datatype(var _, var arguments) -> arguments.forEach(Declarations::noReference);
            case Reference _ -> require(false, Rule.SIGNATURE, "a reference inside a type");
        }
    }

    private void function(FunctionHandle handle) {
        var types = new TokenTypes(module, handle.typeParameters());
        module.signatures().get(handle.parameters()).forEach(types::requireWellFormed);
        module.signatures().get(handle.results()).forEach(types::requireWellFormed);
    }

    private void fields(int handleIndex, List<Field> fields) {
        var handle = module.datatypeHandles().get(handleIndex);
        var types = new TokenTypes(
                module,
                handle.typeParameters().stream()
                        .map(DatatypeHandle.TypeParameter::constraints)
                        .toList());
        // Type arguments limit a type's abilities at each use: here they are taken to have all.
        var generous = new TokenTypes(
                module, Collections.nCopies(handle.typeParameters().size(), AbilitySet.ALL));
        var wanted = handle.abilities().requiredOfFields();
        for (var field : fields) {
            noReference(field.type());
            types.requireWellFormed(field.type());
            phantoms(field.type(), handle.typeParameters(), false);
            require(
                    generous.abilities(field.type()).includes(wanted),
                    Rule.FIELD_ABILITY,
                    "a field lacks an ability of its type");
        }
    }

    private void phantoms(
            SignatureToken token, List<DatatypeHandle.TypeParameter> parameters, boolean phantomPosition) {
        switch (token) {
            case Primitive _ -> {}
            case Reference(var _, var target) -> phantoms(target, parameters, false);
            case Vector(var element) -> phantoms(element, parameters, false);
            case TypeParameter(var index) ->
                require(
                        phantomPosition || !parameters.get(index).phantom(),
                        Rule.PHANTOM,
                        "a phantom type parameter is used");
            case Datatype(var handle, var arguments) -> {
                var positions = module.datatypeHandles().get(handle).typeParameters();
                for (int i = 0; i < arguments.size(); i++) {
                    phantoms(arguments.get(i), parameters, positions.get(i).phantom());
                }
            }
        }
    }

    private void friend(ModuleHandle friend) {
        var self = module.moduleHandles().get(module.self());
        require(!friend.equals(self), Rule.FRIEND, "a module is its own friend");
        require(friend.address() == self.address(), Rule.FRIEND, "a friend has another address");
    }
}
