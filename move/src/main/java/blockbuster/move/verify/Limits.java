package blockbuster.move.verify;

import blockbuster.move.Rule;
import blockbuster.move.binary.CompiledModule;
import blockbuster.move.binary.Field;
import blockbuster.move.binary.FunctionHandle;
import blockbuster.move.binary.SignatureToken;
import blockbuster.move.binary.SignatureToken.Datatype;
import blockbuster.move.binary.SignatureToken.Primitive;
import blockbuster.move.binary.SignatureToken.Reference;
import blockbuster.move.binary.SignatureToken.TypeParameter;
import blockbuster.move.binary.SignatureToken.Vector;
import java.util.List;

/** The sizes that mainnet's verifier allows (protocol configuration 138). */
final class Limits {
    static final int BASIC_BLOCKS = 1024;
    static final int LOOP_DEPTH = 5;
    static final int OPERANDS = 1024;
    static final int PUSHES_PER_BLOCK = 10_000;
    private static final int IDENTIFIER = 128;
    private static final int TYPE_PARAMETERS = 32;
    private static final int PARAMETERS = 128;
    private static final int TYPE_NODES = 256;
    private static final int NAMED_NODE = 4;
    private static final int FUNCTIONS = 1000;
    private static final int DATATYPES = 200;
    private static final int FIELDS = 32;
    private static final int VARIANTS = 127;

    private final CompiledModule module;

    Limits(CompiledModule module) {
        this.module = module;
    }

    void check() {
        module.identifiers().forEach(name -> atMost(IDENTIFIER, name.length(), "characters of an identifier"));
        module.functionHandles().forEach(this::function);
        module.datatypeHandles()
                .forEach(handle ->
                        atMost(TYPE_PARAMETERS, handle.typeParameters().size(), "type parameters"));
        module.signatures().forEach(tokens -> tokens.forEach(Limits::type));
        module.constants().forEach(constant -> type(constant.type()));
        atMost(FUNCTIONS, module.functionDefs().size(), "functions");
        atMost(DATATYPES, module.structDefs().size() + module.enumDefs().size(), "structs and enums");
        module.structDefs().forEach(def -> fields(def.fields()));
        module.enumDefs().forEach(def -> {
            atMost(VARIANTS, def.variants().size(), "variants");
            fields(def.variants().stream()
                    .flatMap(variant -> variant.fields().stream())
                    .toList());
        });
    }

    private void function(FunctionHandle handle) {
        atMost(TYPE_PARAMETERS, handle.typeParameters().size(), "type parameters");
        atMost(PARAMETERS, module.signatures().get(handle.parameters()).size(), "parameters");
    }

    private static void fields(List<Field> fields) {
        atMost(FIELDS, fields.size(), "fields");
        fields.forEach(field -> type(field.type()));
    }

    private static void type(SignatureToken token) {
        atMost(TYPE_NODES, nodes(token), "parts of a type");
    }

    private static int nodes(SignatureToken token) {
        return switch (token) {
            case Primitive _ -> 1;
            case TypeParameter _ -> NAMED_NODE;
            case Vector(var element) -> 1 + nodes(element);
            case Reference(var _, var target) -> 1 + nodes(target);
            case Datatype(var _, var arguments) ->
                NAMED_NODE + arguments.stream().mapToInt(Limits::nodes).sum();
        };
    }

    static void atMost(int limit, int found, String what) {
        Checks.require(found <= limit, Rule.LIMIT, found + " " + what + ", more than " + limit);
    }
}
