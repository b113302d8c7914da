package blockbuster.localnet.rpc;

import blockbuster.localnet.Ledger;
import blockbuster.localnet.MoveFunction;
import blockbuster.localnet.MoveFunction.Signature;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.transaction.Argument;
import blockbuster.sui.transaction.Command;
import java.util.BitSet;
import java.util.List;

/** How commands use inputs: an input that is only ever borrowed for reading need not be locked. */
final class InputUses {
    private static final String RECEIVING = SuiAddress.FRAMEWORK + "::transfer::Receiving";

    private final BitSet mutable;
    private final BitSet received;

    InputUses(Ledger ledger, int inputs, List<Command> commands) {
        this.mutable = new BitSet(inputs);
        this.received = new BitSet(inputs);
        for (Command command : commands) {
            switch (command) {
                case Command.MoveCall call -> addCall(ledger, call);
                case Command.TransferObjects(var objects, var address) -> {
                    objects.forEach(this::addWhole);
                    addWhole(address);
                }
                case Command.SplitCoins(var coin, var _) -> addWhole(coin);
                case Command.MergeCoins(var destination, var sources) -> {
                    addWhole(destination);
                    sources.forEach(this::addWhole);
                }
                case Command.MakeMoveVec vector -> vector.elements().forEach(this::addWhole);
                case Command.Upgrade upgrade -> addWhole(upgrade.ticket());
                case Command.Publish _ -> {}
            }
        }
    }

    /** Whether the input is taken by value or borrowed for writing. */
    boolean mutable(int input) {
        return mutable.get(input);
    }

    /** Whether the input is the right to receive an object. */
    boolean received(int input) {
        return received.get(input);
    }

    private void addCall(Ledger ledger, Command.MoveCall call) {
        MoveFunction function = ledger.function(call.packageId(), call.module(), call.function())
                .orElseThrow(() -> Replies.notFound(
                        "Function " + call.packageId() + "::" + call.module() + "::" + call.function() + " not found"));
        List<Argument> arguments = call.arguments();
        for (int i = 0; i < arguments.size() && i < function.parameters().size(); i++) {
            add(arguments.get(i), function.parameters().get(i));
        }
    }

    private void add(Argument argument, Signature parameter) {
        if (!(argument instanceof Argument.Input(int index))) {
            return;
        }
        switch (parameter) {
            case Signature.Reference reference -> mutable.set(index, mutable.get(index) || reference.mutable());
            case Signature.Datatype datatype -> {
                received.set(index, received.get(index) || datatype.name().equals(RECEIVING));
                mutable.set(index);
            }
            case Signature.Primitive _, Signature.Vector _, Signature.Parameter _ -> mutable.set(index);
        }
    }

    private void addWhole(Argument argument) {
        if (argument instanceof Argument.Input(int index)) {
            mutable.set(index);
        }
    }
}
