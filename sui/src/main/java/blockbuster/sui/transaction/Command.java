package blockbuster.sui.transaction;

import blockbuster.bcs.BcsReader;
import blockbuster.bcs.BcsWriter;
import blockbuster.sui.Bytes;
import blockbuster.sui.Identifier;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.TypeTag;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One step of a programmable transaction. */
public sealed interface Command {
    /** Calls a Move function. */
    record MoveCall(
            SuiAddress packageId, String module, String function, List<TypeTag> typeArguments, List<Argument> arguments)
            implements Command {
        public MoveCall {
            Identifier.require(module);
            Identifier.require(function);
            typeArguments = List.copyOf(typeArguments);
            arguments = List.copyOf(arguments);
        }
    }

    /** Gives objects to an account. */
    record TransferObjects(List<Argument> objects, Argument address) implements Command {
        public TransferObjects {
            objects = List.copyOf(objects);
        }
    }

    /** Takes new coins out of a coin; one result per amount. */
    record SplitCoins(Argument coin, List<Argument> amounts) implements Command {
        public SplitCoins {
            amounts = List.copyOf(amounts);
        }
    }

    /** Puts coins into one. */
    record MergeCoins(Argument destination, List<Argument> sources) implements Command {
        public MergeCoins {
            sources = List.copyOf(sources);
        }
    }

    /** Publishes a package; the result is its UpgradeCap. */
    record Publish(List<Bytes> modules, List<SuiAddress> dependencies) implements Command {
        public Publish {
            modules = List.copyOf(modules);
            dependencies = List.copyOf(dependencies);
        }
    }

    /** Makes a vector; the element type is needed when there are no elements or they are no objects. */
    record MakeMoveVec(@Nullable TypeTag elementType, List<Argument> elements) implements Command {
        public MakeMoveVec {
            elements = List.copyOf(elements);
        }
    }

    /** Publishes a package's next version; the result is an UpgradeReceipt. */
    record Upgrade(List<Bytes> modules, List<SuiAddress> dependencies, SuiAddress packageId, Argument ticket)
            implements Command {
        public Upgrade {
            modules = List.copyOf(modules);
            dependencies = List.copyOf(dependencies);
        }
    }

    /** Everything that the command takes, in the order of its BCS form. */
    default List<Argument> arguments() {
        return switch (this) {
            case MoveCall call -> call.arguments();
            case TransferObjects(var objects, var address) -> joined(objects, List.of(address));
            case SplitCoins(var coin, var amounts) -> joined(List.of(coin), amounts);
            case MergeCoins(var destination, var sources) -> joined(List.of(destination), sources);
            case Publish _ -> List.of();
            case MakeMoveVec(var _, var elements) -> elements;
            case Upgrade upgrade -> List.of(upgrade.ticket());
        };
    }

    private static List<Argument> joined(List<Argument> first, List<Argument> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    static Command decode(BcsReader reader) {
        return CommandCodec.decode(reader);
    }

    default void encode(BcsWriter writer) {
        CommandCodec.encode(this, writer);
    }
}
