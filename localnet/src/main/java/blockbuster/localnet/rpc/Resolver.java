package blockbuster.localnet.rpc;

import blockbuster.localnet.Ledger;
import blockbuster.localnet.LedgerObject;
import blockbuster.sui.Bytes;
import blockbuster.sui.Digest;
import blockbuster.sui.ObjectRef;
import blockbuster.sui.Owner;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.TypeTag;
import blockbuster.sui.rpc.proto.GasPayment;
import blockbuster.sui.rpc.proto.Input;
import blockbuster.sui.rpc.proto.ObjectReference;
import blockbuster.sui.rpc.proto.Transaction;
import blockbuster.sui.transaction.CallArg;
import blockbuster.sui.transaction.Command;
import blockbuster.sui.transaction.FundsWithdrawal;
import blockbuster.sui.transaction.GasData;
import blockbuster.sui.transaction.ObjectArg;
import blockbuster.sui.transaction.ProgrammableTransaction;
import blockbuster.sui.transaction.TransactionData;
import java.util.ArrayList;
import java.util.List;

/** Completes a structured transaction: objects named by id alone become inputs of the right kind and version. */
final class Resolver {
    private final Ledger ledger;

    Resolver(Ledger ledger) {
        this.ledger = ledger;
    }

    TransactionData resolve(Transaction message) {
        if (message.hasBcs()) {
            return TransactionData.decode(message.getBcs().getValue().toByteArray());
        }
        if (!message.getKind().hasProgrammableTransaction()) {
            throw Replies.invalid("only programmable transactions are accepted");
        }
        var program = message.getKind().getProgrammableTransaction();
        List<Command> commands =
                program.getCommandsList().stream().map(CommandMessages::read).toList();
        var uses = new InputUses(ledger, program.getInputsCount(), commands);
        var inputs = new ArrayList<CallArg>();
        for (int i = 0; i < program.getInputsCount(); i++) {
            inputs.add(input(program.getInputs(i), uses, i));
        }
        SuiAddress sender = message.hasSender() ? SuiAddress.parse(message.getSender()) : SuiAddress.ZERO;
        return new TransactionData(
                new ProgrammableTransaction(inputs, commands),
                sender,
                gas(message.getGasPayment(), sender),
                ExpirationMessages.read(message.getExpiration()));
    }

    private GasData gas(GasPayment gas, SuiAddress sender) {
        List<ObjectRef> payment =
                gas.getObjectsList().stream().map(this::reference).toList();
        return new GasData(
                payment,
                gas.hasOwner() ? SuiAddress.parse(gas.getOwner()) : sender,
                gas.hasPrice() ? gas.getPrice() : ledger.epoch().referenceGasPrice(),
                gas.getBudget());
    }

    private ObjectRef reference(ObjectReference reference) {
        SuiAddress id = SuiAddress.parse(reference.getObjectId());
        return reference.hasVersion() && reference.hasDigest()
                ? new ObjectRef(id, reference.getVersion(), Digest.parse(reference.getDigest()))
                : object(id).ref();
    }

    private CallArg input(Input input, InputUses uses, int index) {
        return switch (input.getKind()) {
            case PURE -> new CallArg.Pure(Bytes.of(input.getPure().toByteArray()));
            case IMMUTABLE_OR_OWNED -> new ObjectArg.ImmOrOwned(reference(input));
            case RECEIVING -> new ObjectArg.Receiving(reference(input));
            case SHARED -> shared(input, uses, index);
            case FUNDS_WITHDRAWAL -> withdrawal(input.getFundsWithdrawal());
            case INPUT_KIND_UNKNOWN -> inferred(input, uses, index);
            case UNRECOGNIZED -> throw Replies.invalid("input " + index + " has an unknown kind");
        };
    }

    private CallArg inferred(Input input, InputUses uses, int index) {
        if (input.hasPure()) {
            return new CallArg.Pure(Bytes.of(input.getPure().toByteArray()));
        }
        if (input.hasFundsWithdrawal()) {
            return withdrawal(input.getFundsWithdrawal());
        }
        if (!input.hasObjectId()) {
            throw Replies.invalid("input " + index + " is neither a value nor an object");
        }
        LedgerObject object = object(SuiAddress.parse(input.getObjectId()));
        if (object.owner() instanceof Owner.Shared(long initialVersion)) {
            return new ObjectArg.Shared(object.id(), initialVersion, uses.mutable(index));
        }
        if (input.hasVersion() && input.getVersion() != object.version()) {
            throw Replies.invalid("object " + object.id() + " has version " + object.version() + ", not "
                    + Long.toUnsignedString(input.getVersion()));
        }
        return uses.received(index) ? new ObjectArg.Receiving(object.ref()) : new ObjectArg.ImmOrOwned(object.ref());
    }

    private ObjectArg shared(Input input, InputUses uses, int index) {
        SuiAddress id = SuiAddress.parse(input.getObjectId());
        boolean mutable = input.hasMutable()
                ? input.getMutable()
                : input.hasMutability() ? input.getMutability() != Input.Mutability.IMMUTABLE : uses.mutable(index);
        if (input.hasVersion()) {
            return new ObjectArg.Shared(id, input.getVersion(), mutable);
        }
        if (object(id).owner() instanceof Owner.Shared(long initialVersion)) {
            return new ObjectArg.Shared(id, initialVersion, mutable);
        }
        throw Replies.invalid("object " + id + " is not shared");
    }

    private ObjectRef reference(Input input) {
        SuiAddress id = SuiAddress.parse(input.getObjectId());
        return input.hasVersion() && input.hasDigest()
                ? new ObjectRef(id, input.getVersion(), Digest.parse(input.getDigest()))
                : object(id).ref();
    }

    private LedgerObject object(SuiAddress id) {
        return ledger.object(id).orElseThrow(() -> Replies.notFound("Object " + id + " not found"));
    }

    private static FundsWithdrawal withdrawal(blockbuster.sui.rpc.proto.FundsWithdrawal message) {
        FundsWithdrawal.Source source = switch (message.getSource()) {
            case SENDER -> new FundsWithdrawal.Source.Sender();
            case SPONSOR -> new FundsWithdrawal.Source.Sponsor();
            case SENDER_ALLOWANCE ->
                new FundsWithdrawal.Source.SenderAllowance(
                        SuiAddress.parse(message.getFunder()), SuiAddress.parse(message.getAllowance()));
            case SOURCE_UNKNOWN, UNRECOGNIZED -> throw Replies.invalid("a withdrawal has no source");
        };
        return new FundsWithdrawal(message.getAmount(), TypeTag.parse(message.getCoinType()), source);
    }
}
