package blockbuster.localnet.rpc;

import blockbuster.localnet.MoveFunction;
import blockbuster.localnet.MoveFunction.Signature;
import blockbuster.move.AbilitySet;
import blockbuster.sui.rpc.proto.Ability;
import blockbuster.sui.rpc.proto.FunctionDescriptor;
import blockbuster.sui.rpc.proto.OpenSignature;
import blockbuster.sui.rpc.proto.OpenSignatureBody;
import blockbuster.sui.rpc.proto.TypeParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Functions' signatures as messages. */
final class FunctionMessages {
    private FunctionMessages() {}

    static FunctionDescriptor function(MoveFunction function) {
        var message = FunctionDescriptor.newBuilder()
                .setName(function.name())
                .setIsEntry(function.entry())
                .setVisibility(
                        switch (function.visibility()) {
                            case PRIVATE -> FunctionDescriptor.Visibility.PRIVATE;
                            case PUBLIC -> FunctionDescriptor.Visibility.PUBLIC;
                            case FRIEND -> FunctionDescriptor.Visibility.FRIEND;
                        });
        function.typeParameters().forEach(abilities -> message.addTypeParameters(parameter(abilities)));
        function.parameters().forEach(type -> message.addParameters(signature(type)));
        function.results().forEach(type -> message.addReturns(signature(type)));
        return message.build();
    }

    private static TypeParameter parameter(AbilitySet abilities) {
        return TypeParameter.newBuilder()
                .addAllConstraints(abilities(abilities))
                .build();
    }

    static List<Ability> abilities(AbilitySet abilities) {
        var list = new ArrayList<Ability>();
        if (abilities.hasCopy()) {
            list.add(Ability.COPY);
        }
        if (abilities.hasDrop()) {
            list.add(Ability.DROP);
        }
        if (abilities.hasStore()) {
            list.add(Ability.STORE);
        }
        if (abilities.hasKey()) {
            list.add(Ability.KEY);
        }
        return list;
    }

    private static OpenSignature signature(Signature type) {
        var message = OpenSignature.newBuilder();
        if (type instanceof Signature.Reference(boolean mutable, Signature target)) {
            return message.setReference(mutable ? OpenSignature.Reference.MUTABLE : OpenSignature.Reference.IMMUTABLE)
                    .setBody(body(target))
                    .build();
        }
        return message.setBody(body(type)).build();
    }

    static OpenSignatureBody body(Signature type) {
        var message = OpenSignatureBody.newBuilder();
        switch (type) {
            case Signature.Primitive(String name) ->
                message.setType(OpenSignatureBody.Type.valueOf(name.toUpperCase(Locale.ROOT)));
            case Signature.Vector(Signature element) ->
                message.setType(OpenSignatureBody.Type.VECTOR).addTypeParameterInstantiation(body(element));
            case Signature.Datatype datatype -> {
                message.setType(OpenSignatureBody.Type.DATATYPE).setTypeName(datatype.name());
                datatype.arguments().forEach(argument -> message.addTypeParameterInstantiation(body(argument)));
            }
            case Signature.Parameter(int index) ->
                message.setType(OpenSignatureBody.Type.TYPE_PARAMETER).setTypeParameter(index);
            case Signature.Reference(boolean _, Signature target) -> message.mergeFrom(body(target));
        }
        return message.build();
    }
}
