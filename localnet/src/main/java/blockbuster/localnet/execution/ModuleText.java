package blockbuster.localnet.execution;

import blockbuster.move.binary.CompiledModule;
import blockbuster.move.binary.FunctionDef;
import blockbuster.move.binary.FunctionDef.Code;
import blockbuster.move.binary.Instantiation;
import blockbuster.move.binary.Instruction;
import blockbuster.move.binary.SignatureToken;
import blockbuster.move.binary.VariantHandle;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Types and instructions of one module as text that does not depend on where its tables have what. */
final class ModuleText {
    private final CompiledModule module;

    ModuleText(CompiledModule module) {
        this.module = module;
    }

    String type(SignatureToken token) {
        return switch (token) {
            case SignatureToken.Primitive primitive -> primitive.name();
            case SignatureToken.Vector(var element) -> "vector<" + type(element) + ">";
            case SignatureToken.Reference(var mutable, var target) -> (mutable ? "&mut " : "&") + type(target);
            case SignatureToken.TypeParameter(var index) -> "T" + index;
            case SignatureToken.Datatype(var handle, var arguments) ->
                datatype(handle) + arguments.stream().map(this::type).toList();
        };
    }

    List<String> types(int signature) {
        return module.signatures().get(signature).stream().map(this::type).toList();
    }

    /** Locals, then instructions; nothing for natives. */
    List<String> body(FunctionDef function) {
        var code = function.code();
        if (code == null) {
            return List.of();
        }
        var lines = new ArrayList<>(types(code.locals()));
        code.instructions().forEach(instruction -> lines.add(instruction(instruction, code)));
        return lines;
    }

    private String instruction(Instruction instruction, Code code) {
        int index = instruction.index();
        String operand = switch (instruction.opcode().operand()) {
            case NONE, IMMEDIATE_1, IMMEDIATE_2, IMMEDIATE_4, IMMEDIATE_8, IMMEDIATE_16, IMMEDIATE_32 -> "";
            case LOCAL, BRANCH -> "" + index;
            case CONSTANT -> constant(index);
            case FUNCTION -> function(index);
            case FUNCTION_INSTANTIATION -> {
                var item = module.functionInstantiations().get(index);
                yield function(item.item()) + types(item.signature());
            }
            case STRUCT -> struct(index);
            case STRUCT_INSTANTIATION -> struct(module.structInstantiations().get(index));
            case FIELD -> field(index);
            case FIELD_INSTANTIATION -> {
                var item = module.fieldInstantiations().get(index);
                yield field(item.item()) + types(item.signature());
            }
            case VARIANT -> variant(module.variantHandles().get(index));
            case VARIANT_INSTANTIATION ->
                genericVariant(module.variantInstantiations().get(index));
            case JUMP_TABLE -> {
                var table = code.jumpTables().get(index);
                yield enumName(table.enumDef()) + table.targets();
            }
            case ELEMENT, ELEMENT_AND_COUNT -> types(index).toString();
        };
        return instruction.opcode() + " " + operand + " " + instruction.immediate();
    }

    private String datatype(int handle) {
        return module.moduleId(module.datatypeHandles().get(handle).module()) + "::" + module.datatypeName(handle);
    }

    private String constant(int index) {
        var constant = module.constants().get(index);
        return type(constant.type()) + ":" + HexFormat.of().formatHex(constant.data());
    }

    private String function(int index) {
        var handle = module.functionHandles().get(index);
        return module.moduleId(handle.module()) + "::" + module.identifiers().get(handle.name());
    }

    private String struct(int index) {
        return datatype(module.structDefs().get(index).handle());
    }

    private String struct(Instantiation item) {
        return struct(item.item()) + types(item.signature());
    }

    private String field(int index) {
        var handle = module.fieldHandles().get(index);
        return struct(handle.structDef()) + "." + handle.field();
    }

    private String enumName(int index) {
        return datatype(module.enumDefs().get(index).handle());
    }

    private String variant(VariantHandle handle) {
        return enumName(handle.enumDef()) + "." + handle.tag();
    }

    private String genericVariant(VariantHandle handle) {
        var item = module.enumInstantiations().get(handle.enumDef());
        return enumName(item.item()) + types(item.signature()) + "." + handle.tag();
    }
}
