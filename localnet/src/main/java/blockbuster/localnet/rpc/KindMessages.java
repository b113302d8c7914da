package blockbuster.localnet.rpc;

import blockbuster.sui.Bytes;
import blockbuster.sui.rpc.proto.GasPayment;
import blockbuster.sui.rpc.proto.Input;
import blockbuster.sui.rpc.proto.Input.InputKind;
import blockbuster.sui.rpc.proto.ProgrammableTransaction;
import blockbuster.sui.rpc.proto.Transaction;
import blockbuster.sui.rpc.proto.TransactionKind;
import blockbuster.sui.transaction.CallArg;
import blockbuster.sui.transaction.FundsWithdrawal;
import blockbuster.sui.transaction.GasData;
import blockbuster.sui.transaction.ObjectArg;
import blockbuster.sui.transaction.TransactionData;

/** Transactions as structured messages. */
final class KindMessages {
    private KindMessages() {}

    static Transaction transaction(TransactionData data) {
        byte[] bytes = data.encode();
        return Transaction.newBuilder()
                .setBcs(OwnerMessages.bcs("TransactionData", Bytes.of(bytes)))
                .setDigest(TransactionData.digest(bytes).toString())
                .setVersion(1)
                .setKind(TransactionKind.newBuilder()
                        .setKind(TransactionKind.Kind.PROGRAMMABLE_TRANSACTION)
                        .setProgrammableTransaction(kind(data.kind())))
                .setSender(data.sender().toString())
                .setGasPayment(gas(data.gas()))
                .setExpiration(ExpirationMessages.write(data.expiration()))
                .build();
    }

    private static ProgrammableTransaction kind(blockbuster.sui.transaction.ProgrammableTransaction kind) {
        var message = ProgrammableTransaction.newBuilder();
        kind.inputs().forEach(input -> message.addInputs(input(input)));
        kind.commands().forEach(command -> message.addCommands(CommandMessages.write(command)));
        return message.build();
    }

    private static GasPayment gas(GasData gas) {
        var message = GasPayment.newBuilder()
                .setOwner(gas.owner().toString())
                .setPrice(gas.price())
                .setBudget(gas.budget());
        gas.payment().forEach(coin -> message.addObjects(OwnerMessages.reference(coin)));
        return message.build();
    }

    private static Input input(CallArg input) {
        var message = Input.newBuilder();
        switch (input) {
            case CallArg.Pure(var value) -> message.setKind(InputKind.PURE).setPure(OwnerMessages.bytes(value));
            case ObjectArg.ImmOrOwned(var ref) ->
                message.setKind(InputKind.IMMUTABLE_OR_OWNED)
                        .setObjectId(ref.id().toString())
                        .setVersion(ref.version())
                        .setDigest(ref.digest().toString());
            case ObjectArg.Receiving(var ref) ->
                message.setKind(InputKind.RECEIVING)
                        .setObjectId(ref.id().toString())
                        .setVersion(ref.version())
                        .setDigest(ref.digest().toString());
            case ObjectArg.Shared(var id, long version, boolean mutable) ->
                message.setKind(InputKind.SHARED)
                        .setObjectId(id.toString())
                        .setVersion(version)
                        .setMutable(mutable)
                        .setMutability(mutable ? Input.Mutability.MUTABLE : Input.Mutability.IMMUTABLE);
            case FundsWithdrawal withdrawal ->
                message.setKind(InputKind.FUNDS_WITHDRAWAL).setFundsWithdrawal(withdrawal(withdrawal));
        }
        return message.build();
    }

    private static blockbuster.sui.rpc.proto.FundsWithdrawal withdrawal(FundsWithdrawal withdrawal) {
        var message = blockbuster.sui.rpc.proto.FundsWithdrawal.newBuilder()
                .setAmount(withdrawal.maxAmount())
                .setCoinType(withdrawal.coinType().toString());
        switch (withdrawal.source()) {
            case FundsWithdrawal.Source.Sender() ->
                message.setSource(blockbuster.sui.rpc.proto.FundsWithdrawal.Source.SENDER);
            case FundsWithdrawal.Source.Sponsor() ->
                message.setSource(blockbuster.sui.rpc.proto.FundsWithdrawal.Source.SPONSOR);
            case FundsWithdrawal.Source.SenderAllowance(var funder, var allowance) ->
                message.setSource(blockbuster.sui.rpc.proto.FundsWithdrawal.Source.SENDER_ALLOWANCE)
                        .setFunder(funder.toString())
                        .setAllowance(allowance.toString());
        }
        return message.build();
    }
}
