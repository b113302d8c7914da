package blockbuster.move.verify;

import static blockbuster.move.verify.Checks.require;

import blockbuster.move.Rule;
import blockbuster.move.binary.CompiledModule;
import blockbuster.move.binary.Field;
import blockbuster.move.binary.SignatureToken;
import blockbuster.move.binary.SignatureToken.Datatype;
import blockbuster.move.binary.SignatureToken.Reference;
import blockbuster.move.binary.VariantHandle;
import java.util.List;

/** The types that an instruction's index stands for, with type arguments put in and their abilities checked. */
final class OperandTypes {
    /** A struct or variant and its fields. */
    record Shape(SignatureToken type, List<SignatureToken> fields) {}

    /** A field and the struct that has it. */
    record FieldOf(SignatureToken owner, SignatureToken field) {}

    /** What a call takes and gives. */
    record Call(List<SignatureToken> parameters, List<SignatureToken> results) {}

    private final CompiledModule module;
    private final TokenTypes types;

    OperandTypes(CompiledModule module, TokenTypes types) {
        this.module = module;
        this.types = types;
    }

    Shape struct(int def) {
        return struct(def, List.of());
    }

    Shape genericStruct(int index) {
        var instantiation = module.structInstantiations().get(index);
        return struct(instantiation.item(), arguments(instantiation.signature()));
    }

    private Shape struct(int def, List<SignatureToken> arguments) {
        var struct = module.structDefs().get(def);
        return shape(struct.handle(), struct.fields(), arguments);
    }

    Shape variant(int index) {
        return variant(module.variantHandles().get(index), List.of());
    }

    Shape genericVariant(int index) {
        var handle = module.variantInstantiations().get(index);
        var instantiation = module.enumInstantiations().get(handle.enumDef());
        return variant(new VariantHandle(instantiation.item(), handle.tag()), arguments(instantiation.signature()));
    }

    private Shape variant(VariantHandle handle, List<SignatureToken> arguments) {
        var def = module.enumDefs().get(handle.enumDef());
        return shape(def.handle(), def.variants().get(handle.tag()).fields(), arguments);
    }

    private Shape shape(int handle, List<Field> fields, List<SignatureToken> arguments) {
        boolean generic = !module.datatypeHandles().get(handle).typeParameters().isEmpty();
        require(generic == !arguments.isEmpty(), Rule.CONSISTENCY, "a generic type and a plain one are mixed up");
        var type = new Datatype(handle, arguments);
        types.requireWellFormed(type);
        return new Shape(type, types.fields(fields, arguments));
    }

    FieldOf field(int index) {
        var handle = module.fieldHandles().get(index);
        return field(struct(handle.structDef()), handle.field());
    }

    FieldOf genericField(int index) {
        var instantiation = module.fieldInstantiations().get(index);
        var handle = module.fieldHandles().get(instantiation.item());
        return field(struct(handle.structDef(), arguments(instantiation.signature())), handle.field());
    }

    private static FieldOf field(Shape shape, int field) {
        return new FieldOf(shape.type(), shape.fields().get(field));
    }

    Call call(int index) {
        return call(index, List.of());
    }

    Call genericCall(int index) {
        var instantiation = module.functionInstantiations().get(index);
        return call(instantiation.item(), arguments(instantiation.signature()));
    }

    private Call call(int index, List<SignatureToken> arguments) {
        var handle = module.functionHandles().get(index);
        types.requireAbilities(arguments, handle.typeParameters());
        return new Call(substitute(handle.parameters(), arguments), substitute(handle.results(), arguments));
    }

    private List<SignatureToken> substitute(int signature, List<SignatureToken> arguments) {
        return module.signatures().get(signature).stream()
                .map(token -> types.substitute(token, arguments))
                .toList();
    }

    /** The element type of a vector instruction. */
    SignatureToken element(int signature) {
        return arguments(signature).getFirst();
    }

    private List<SignatureToken> arguments(int signature) {
        var arguments = module.signatures().get(signature);
        require(!arguments.isEmpty(), Rule.CONSISTENCY, "a generic instruction has no type arguments");
        for (var argument : arguments) {
            require(!(argument instanceof Reference), Rule.SIGNATURE, "a reference as type argument");
            types.requireWellFormed(argument);
        }
        return arguments;
    }
}
