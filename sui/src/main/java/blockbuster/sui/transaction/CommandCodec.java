package blockbuster.sui.transaction;

import blockbuster.bcs.BcsException;
import blockbuster.bcs.BcsReader;
import blockbuster.bcs.BcsWriter;
import blockbuster.sui.Bytes;
import blockbuster.sui.Identifier;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.TypeTag;
import blockbuster.sui.transaction.Command.MakeMoveVec;
import blockbuster.sui.transaction.Command.MergeCoins;
import blockbuster.sui.transaction.Command.MoveCall;
import blockbuster.sui.transaction.Command.Publish;
import blockbuster.sui.transaction.Command.SplitCoins;
import blockbuster.sui.transaction.Command.TransferObjects;
import blockbuster.sui.transaction.Command.Upgrade;
import java.util.List;

/** Commands in BCS; the record components are in wire order. */
final class CommandCodec {
    private CommandCodec() {}

    static Command decode(BcsReader reader) {
        int tag = reader.uleb128();
        return switch (tag) {
            case 0 -> moveCall(reader);
            case 1 -> new TransferObjects(arguments(reader), Argument.decode(reader));
            case 2 -> new SplitCoins(Argument.decode(reader), arguments(reader));
            case 3 -> new MergeCoins(Argument.decode(reader), arguments(reader));
            case 4 -> new Publish(reader.vector(Bytes::decode), reader.vector(SuiAddress::decode));
            case 5 -> new MakeMoveVec(reader.option(TypeTag::decode), arguments(reader));
            case 6 ->
                new Upgrade(
                        reader.vector(Bytes::decode),
                        reader.vector(SuiAddress::decode),
                        SuiAddress.decode(reader),
                        Argument.decode(reader));
            default -> throw new BcsException("no command has tag " + tag);
        };
    }

    static void encode(Command command, BcsWriter writer) {
        switch (command) {
            case MoveCall call -> encode(call, writer.uleb128(0));
            case TransferObjects(List<Argument> objects, Argument address) ->
                address.encode(arguments(writer.uleb128(1), objects));
            case SplitCoins(Argument coin, List<Argument> amounts) -> {
                coin.encode(writer.uleb128(2));
                arguments(writer, amounts);
            }
            case MergeCoins(Argument destination, List<Argument> sources) -> {
                destination.encode(writer.uleb128(3));
                arguments(writer, sources);
            }
            case Publish(List<Bytes> modules, List<SuiAddress> dependencies) ->
                code(writer.uleb128(4), modules, dependencies);
            case MakeMoveVec vector ->
                arguments(
                        writer.uleb128(5).option(vector.elementType(), (out, type) -> type.encode(out)),
                        vector.elements());
            case Upgrade upgrade -> encode(upgrade, writer.uleb128(6));
        }
    }

    private static MoveCall moveCall(BcsReader reader) {
        return new MoveCall(
                SuiAddress.decode(reader),
                Identifier.decode(reader),
                Identifier.decode(reader),
                reader.vector(TypeTag::decode),
                arguments(reader));
    }

    private static void encode(MoveCall call, BcsWriter writer) {
        call.packageId().encode(writer);
        writer.string(call.module()).string(call.function());
        writer.vector(call.typeArguments(), (out, type) -> type.encode(out));
        arguments(writer, call.arguments());
    }

    private static void encode(Upgrade upgrade, BcsWriter writer) {
        code(writer, upgrade.modules(), upgrade.dependencies());
        upgrade.packageId().encode(writer);
        upgrade.ticket().encode(writer);
    }

    private static void code(BcsWriter writer, List<Bytes> modules, List<SuiAddress> dependencies) {
        writer.vector(modules, (out, module) -> module.encode(out));
        writer.vector(dependencies, (out, dependency) -> dependency.encode(out));
    }

    private static List<Argument> arguments(BcsReader reader) {
        return reader.vector(Argument::decode);
    }

    private static BcsWriter arguments(BcsWriter writer, List<Argument> arguments) {
        return writer.vector(arguments, (out, argument) -> argument.encode(out));
    }
}
