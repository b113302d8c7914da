package blockbuster.localnet.rpc;

import blockbuster.sui.Bytes;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.TypeTag;
import blockbuster.sui.rpc.proto.Argument;
import blockbuster.sui.rpc.proto.Argument.ArgumentKind;
import blockbuster.sui.rpc.proto.MakeMoveVector;
import blockbuster.sui.rpc.proto.MergeCoins;
import blockbuster.sui.rpc.proto.MoveCall;
import blockbuster.sui.rpc.proto.Publish;
import blockbuster.sui.rpc.proto.SplitCoins;
import blockbuster.sui.rpc.proto.TransferObjects;
import blockbuster.sui.rpc.proto.Upgrade;
import blockbuster.sui.transaction.Command;
import com.google.protobuf.ByteString;
import java.util.List;

/** Commands, both ways. */
final class CommandMessages {
    private CommandMessages() {}

    static blockbuster.sui.rpc.proto.Command write(Command command) {
        var message = blockbuster.sui.rpc.proto.Command.newBuilder();
        switch (command) {
            case Command.MoveCall call -> message.setMoveCall(write(call));
            case Command.TransferObjects(var objects, var address) ->
                message.setTransferObjects(TransferObjects.newBuilder()
                        .addAllObjects(write(objects))
                        .setAddress(write(address)));
            case Command.SplitCoins(var coin, var amounts) ->
                message.setSplitCoins(
                        SplitCoins.newBuilder().setCoin(write(coin)).addAllAmounts(write(amounts)));
            case Command.MergeCoins(var destination, var sources) ->
                message.setMergeCoins(
                        MergeCoins.newBuilder().setCoin(write(destination)).addAllCoinsToMerge(write(sources)));
            case Command.Publish(var modules, var dependencies) ->
                message.setPublish(
                        Publish.newBuilder().addAllModules(code(modules)).addAllDependencies(ids(dependencies)));
            case Command.MakeMoveVec vector -> message.setMakeMoveVector(write(vector));
            case Command.Upgrade upgrade ->
                message.setUpgrade(Upgrade.newBuilder()
                        .addAllModules(code(upgrade.modules()))
                        .addAllDependencies(ids(upgrade.dependencies()))
                        .setPackage(upgrade.packageId().toString())
                        .setTicket(write(upgrade.ticket())));
        }
        return message.build();
    }

    static Command read(blockbuster.sui.rpc.proto.Command message) {
        return switch (message.getCommandCase()) {
            case MOVE_CALL -> read(message.getMoveCall());
            case TRANSFER_OBJECTS ->
                new Command.TransferObjects(
                        read(message.getTransferObjects().getObjectsList()),
                        read(message.getTransferObjects().getAddress()));
            case SPLIT_COINS ->
                new Command.SplitCoins(
                        read(message.getSplitCoins().getCoin()),
                        read(message.getSplitCoins().getAmountsList()));
            case MERGE_COINS ->
                new Command.MergeCoins(
                        read(message.getMergeCoins().getCoin()),
                        read(message.getMergeCoins().getCoinsToMergeList()));
            case PUBLISH ->
                new Command.Publish(
                        modules(message.getPublish().getModulesList()),
                        addresses(message.getPublish().getDependenciesList()));
            case MAKE_MOVE_VECTOR ->
                new Command.MakeMoveVec(
                        message.getMakeMoveVector().hasElementType()
                                ? TypeTag.parse(message.getMakeMoveVector().getElementType())
                                : null,
                        read(message.getMakeMoveVector().getElementsList()));
            case UPGRADE -> read(message.getUpgrade());
            case COMMAND_NOT_SET -> throw Replies.invalid("a command is empty");
        };
    }

    static Argument write(blockbuster.sui.transaction.Argument argument) {
        var message = Argument.newBuilder();
        switch (argument) {
            case blockbuster.sui.transaction.Argument.GasCoin() -> message.setKind(ArgumentKind.GAS);
            case blockbuster.sui.transaction.Argument.Input(int index) ->
                message.setKind(ArgumentKind.INPUT).setInput(index);
            case blockbuster.sui.transaction.Argument.Result(int command) ->
                message.setKind(ArgumentKind.RESULT).setResult(command);
            case blockbuster.sui.transaction.Argument.NestedResult(int command, int index) ->
                message.setKind(ArgumentKind.RESULT).setResult(command).setSubresult(index);
        }
        return message.build();
    }

    private static blockbuster.sui.transaction.Argument read(Argument message) {
        return switch (message.getKind()) {
            case GAS -> new blockbuster.sui.transaction.Argument.GasCoin();
            case INPUT -> new blockbuster.sui.transaction.Argument.Input(index(message.getInput()));
            case RESULT ->
                message.hasSubresult()
                        ? new blockbuster.sui.transaction.Argument.NestedResult(
                                index(message.getResult()), index(message.getSubresult()))
                        : new blockbuster.sui.transaction.Argument.Result(index(message.getResult()));
            case ARGUMENT_KIND_UNKNOWN, UNRECOGNIZED -> throw Replies.invalid("an argument has no kind");
        };
    }

    private static int index(int value) {
        if (value < 0 || value > 0xffff) {
            throw Replies.invalid("an argument's index is out of range");
        }
        return value;
    }

    private static MoveCall write(Command.MoveCall call) {
        return MoveCall.newBuilder()
                .setPackage(call.packageId().toString())
                .setModule(call.module())
                .setFunction(call.function())
                .addAllTypeArguments(
                        call.typeArguments().stream().map(TypeTag::toString).toList())
                .addAllArguments(write(call.arguments()))
                .build();
    }

    private static Command read(MoveCall call) {
        return new Command.MoveCall(
                SuiAddress.parse(call.getPackage()),
                call.getModule(),
                call.getFunction(),
                call.getTypeArgumentsList().stream().map(TypeTag::parse).toList(),
                read(call.getArgumentsList()));
    }

    private static MakeMoveVector write(Command.MakeMoveVec vector) {
        var message = MakeMoveVector.newBuilder().addAllElements(write(vector.elements()));
        if (vector.elementType() != null) {
            message.setElementType(vector.elementType().toString());
        }
        return message.build();
    }

    private static Command read(Upgrade upgrade) {
        return new Command.Upgrade(
                modules(upgrade.getModulesList()),
                addresses(upgrade.getDependenciesList()),
                SuiAddress.parse(upgrade.getPackage()),
                read(upgrade.getTicket()));
    }

    private static List<Argument> write(List<blockbuster.sui.transaction.Argument> arguments) {
        return arguments.stream().map(CommandMessages::write).toList();
    }

    private static List<blockbuster.sui.transaction.Argument> read(List<Argument> arguments) {
        return arguments.stream().map(CommandMessages::read).toList();
    }

    private static List<ByteString> code(List<Bytes> modules) {
        return modules.stream().map(OwnerMessages::bytes).toList();
    }

    private static List<Bytes> modules(List<ByteString> modules) {
        return modules.stream().map(module -> Bytes.of(module.toByteArray())).toList();
    }

    private static List<String> ids(List<SuiAddress> ids) {
        return ids.stream().map(SuiAddress::toString).toList();
    }

    private static List<SuiAddress> addresses(List<String> ids) {
        return ids.stream().map(SuiAddress::parse).toList();
    }
}
