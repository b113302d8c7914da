package blockbuster.move.binary;

import blockbuster.move.MalformedModuleException;
import blockbuster.move.Rule;
import blockbuster.move.binary.SignatureToken.Datatype;
import blockbuster.move.binary.SignatureToken.Primitive;
import blockbuster.move.binary.SignatureToken.Reference;
import blockbuster.move.binary.SignatureToken.TypeParameter;
import blockbuster.move.binary.SignatureToken.Vector;
import java.util.Collection;
import java.util.List;

/** Checks that every index of a module points into its table, so that later stages need not. */
final class BoundsChecker {
    private final CompiledModule module;

    BoundsChecker(CompiledModule module) {
        this.module = module;
    }

    void check() {
        moduleHandles(module.moduleHandles());
        moduleHandles(module.friends());
        index(module.self(), module.moduleHandles(), "own module handle");
        module.datatypeHandles().forEach(this::datatypeHandle);
        module.functionHandles().forEach(this::functionHandle);
        module.signatures().forEach(tokens -> tokens.forEach(token -> token(token, Integer.MAX_VALUE)));
        module.constants().forEach(constant -> token(constant.type(), 0));
        instantiations(module.functionInstantiations(), module.functionHandles());
        instantiations(module.structInstantiations(), module.structDefs());
        instantiations(module.enumInstantiations(), module.enumDefs());
        instantiations(module.fieldInstantiations(), module.fieldHandles());
        module.structDefs().forEach(this::structDef);
        module.enumDefs().forEach(this::enumDef);
        module.fieldHandles().forEach(this::fieldHandle);
        module.variantHandles().forEach(this::variantHandle);
        module.variantInstantiations().forEach(this::variantInstantiation);
        var functions = new FunctionBounds(module, this);
        module.functionDefs().forEach(functions::check);
    }

    private void moduleHandles(List<ModuleHandle> handles) {
        for (var handle : handles) {
            index(handle.address(), module.addresses(), "address");
            index(handle.name(), module.identifiers(), "identifier");
        }
    }

    private void datatypeHandle(DatatypeHandle handle) {
        index(handle.module(), module.moduleHandles(), "module handle");
        index(handle.name(), module.identifiers(), "identifier");
    }

    private void functionHandle(FunctionHandle handle) {
        index(handle.module(), module.moduleHandles(), "module handle");
        index(handle.name(), module.identifiers(), "identifier");
        signature(handle.parameters(), handle.typeParameters().size());
        signature(handle.results(), handle.typeParameters().size());
    }

    private void instantiations(List<Instantiation> instantiations, Collection<?> items) {
        for (var instantiation : instantiations) {
            index(instantiation.item(), items, "generic item");
            index(instantiation.signature(), module.signatures(), "signature");
        }
    }

    private void structDef(StructDef def) {
        index(def.handle(), module.datatypeHandles(), "datatype handle");
        fields(def.fields(), def.handle());
    }

    private void enumDef(EnumDef def) {
        index(def.handle(), module.datatypeHandles(), "datatype handle");
        for (var variant : def.variants()) {
            index(variant.name(), module.identifiers(), "identifier");
            fields(variant.fields(), def.handle());
        }
    }

    private void fields(List<Field> fields, int handle) {
        int typeParameters =
                module.datatypeHandles().get(handle).typeParameters().size();
        for (var field : fields) {
            index(field.name(), module.identifiers(), "identifier");
            token(field.type(), typeParameters);
        }
    }

    private void fieldHandle(FieldHandle handle) {
        index(handle.structDef(), module.structDefs(), "struct definition");
        index(handle.field(), module.structDefs().get(handle.structDef()).fields(), "field");
    }

    private void variantHandle(VariantHandle handle) {
        index(handle.enumDef(), module.enumDefs(), "enum definition");
        index(handle.tag(), module.enumDefs().get(handle.enumDef()).variants(), "variant");
    }

    private void variantInstantiation(VariantHandle handle) {
        index(handle.enumDef(), module.enumInstantiations(), "enum instantiation");
        int def = module.enumInstantiations().get(handle.enumDef()).item();
        index(handle.tag(), module.enumDefs().get(def).variants(), "variant");
    }

    /** A signature whose type parameters must be below {@code typeParameters}. */
    List<SignatureToken> signature(int index, int typeParameters) {
        index(index, module.signatures(), "signature");
        var tokens = module.signatures().get(index);
        tokens.forEach(token -> token(token, typeParameters));
        return tokens;
    }

    private void token(SignatureToken token, int typeParameters) {
        switch (token) {
            case Primitive _ -> {}
            case Vector(var element) -> token(element, typeParameters);
            case Reference(var _, var target) -> token(target, typeParameters);
            case TypeParameter(var index) -> check(index < typeParameters, "type parameter", index);
            case Datatype datatype -> datatype(datatype, typeParameters);
        }
    }

    private void datatype(Datatype datatype, int typeParameters) {
        index(datatype.handle(), module.datatypeHandles(), "datatype handle");
        int expected =
                module.datatypeHandles().get(datatype.handle()).typeParameters().size();
        check(datatype.arguments().size() == expected, "number of type arguments of datatype", datatype.handle());
        datatype.arguments().forEach(argument -> token(argument, typeParameters));
    }

    static void index(int index, Collection<?> table, String what) {
        check(index < table.size(), what, index);
    }

    static void check(boolean holds, String what, int index) {
        if (!holds) {
            throw new MalformedModuleException(Rule.BOUNDS, what + " " + index + " is out of bounds");
        }
    }
}
