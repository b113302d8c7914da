package blockbuster.localnet.rpc;

import blockbuster.localnet.MoveDatatype;
import blockbuster.localnet.MoveModule;
import blockbuster.sui.rpc.proto.DatatypeDescriptor;
import blockbuster.sui.rpc.proto.FieldDescriptor;
import blockbuster.sui.rpc.proto.Module;
import blockbuster.sui.rpc.proto.TypeParameter;
import blockbuster.sui.rpc.proto.VariantDescriptor;
import java.util.List;
import java.util.stream.IntStream;

/** What modules declare, as messages. */
final class DatatypeMessages {
    private DatatypeMessages() {}

    static void describe(Module.Builder message, MoveModule module) {
        module.datatypes().forEach(datatype -> message.addDatatypes(datatype(module.name(), datatype)));
        module.functions().forEach(function -> message.addFunctions(FunctionMessages.function(function)));
    }

    static DatatypeDescriptor datatype(String module, MoveDatatype datatype) {
        var message = DatatypeDescriptor.newBuilder()
                .setTypeName(datatype.definingId() + "::" + module + "::" + datatype.name())
                .setDefiningId(datatype.definingId().toString())
                .setModule(module)
                .setName(datatype.name())
                .addAllAbilities(FunctionMessages.abilities(datatype.abilities()));
        datatype.typeParameters()
                .forEach(parameter -> message.addTypeParameters(TypeParameter.newBuilder()
                        .addAllConstraints(FunctionMessages.abilities(parameter.constraints()))
                        .setIsPhantom(parameter.phantom())));
        if (datatype.isEnum()) {
            message.setKind(DatatypeDescriptor.DatatypeKind.ENUM).addAllVariants(variants(datatype));
        } else {
            message.setKind(DatatypeDescriptor.DatatypeKind.STRUCT)
                    .addAllFields(fields(datatype.variants().getFirst()));
        }
        return message.build();
    }

    private static List<VariantDescriptor> variants(MoveDatatype datatype) {
        return IntStream.range(0, datatype.variants().size())
                .mapToObj(position -> VariantDescriptor.newBuilder()
                        .setName(datatype.variants().get(position).name())
                        .setPosition(position)
                        .addAllFields(fields(datatype.variants().get(position)))
                        .build())
                .toList();
    }

    private static List<FieldDescriptor> fields(MoveDatatype.Variant variant) {
        return IntStream.range(0, variant.fields().size())
                .mapToObj(position -> FieldDescriptor.newBuilder()
                        .setName(variant.fields().get(position).name())
                        .setPosition(position)
                        .setType(FunctionMessages.body(
                                variant.fields().get(position).type()))
                        .build())
                .toList();
    }
}
