package blockbuster.localnet.ledger;

import static blockbuster.localnet.ledger.RefusedException.require;

import blockbuster.localnet.ExecutionResult.Reason;
import blockbuster.localnet.execution.Reservations;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.transaction.Argument;
import blockbuster.sui.transaction.CallArg;
import blockbuster.sui.transaction.Command;
import blockbuster.sui.transaction.FundsWithdrawal;
import blockbuster.sui.transaction.ObjectArg;
import blockbuster.sui.transaction.TransactionData;
import java.util.HashSet;
import java.util.List;

/** The protocol's limits on a transaction's form, which need no state. */
final class Limits {
    private static final int MAX_COMMANDS = 1024;
    private static final int MAX_ARGUMENTS = 512;
    private static final int MAX_PURE_BYTES = 16_384;
    private static final int MAX_INPUTS = 2048;
    private static final int MAX_GAS_COINS = 256;

    private Limits() {}

    static void check(TransactionData data) {
        var commands = data.kind().commands();
        requireForm(!commands.isEmpty(), "a transaction needs a command");
        requireForm(commands.size() <= MAX_COMMANDS, "a transaction has at most 1024 commands");
        requireForm(data.kind().inputs().size() <= MAX_INPUTS, "a transaction has at most 2048 inputs");
        requireForm(data.gas().payment().size() <= MAX_GAS_COINS, "at most 256 coins pay for a transaction");
        commands.forEach(command ->
                requireForm(arguments(command).size() <= MAX_ARGUMENTS, "a command takes at most 512 arguments"));
        data.kind().inputs().forEach(Limits::checkInput);
        checkReservations(data);
        checkDistinct(data);
    }

    private static void checkInput(CallArg input) {
        switch (input) {
            case CallArg.Pure(var bytes) ->
                requireForm(bytes.size() <= MAX_PURE_BYTES, "a pure input has at most 16384 bytes");
            case ObjectArg _ -> {}
            case FundsWithdrawal withdrawal -> {
                requireForm(withdrawal.maxAmount() != 0, "a withdrawal is of at least one base unit");
                require(
                        !(withdrawal.source() instanceof FundsWithdrawal.Source.SenderAllowance),
                        Reason.UNSUPPORTED,
                        "this network has no allowances; withdraw from the sender's or the sponsor's balance");
            }
        }
    }

    /** What is reserved of one sum, the gas budget included, must be an amount itself. */
    private static void checkReservations(TransactionData data) {
        for (var amount : Reservations.of(data, true).values()) {
            requireForm(amount.bitLength() <= Long.SIZE, "withdrawals from one balance exceed 2^64 - 1");
        }
    }

    private static void checkDistinct(TransactionData data) {
        var ids = new HashSet<SuiAddress>();
        for (var input : data.kind().inputs()) {
            requireForm(
                    !(input instanceof ObjectArg object) || ids.add(object.id()), "an object is given as input twice");
        }
        for (var coin : data.gas().payment()) {
            requireForm(ids.add(coin.id()), "gas coin " + coin.id() + " is given twice, or is an input too");
        }
    }

    private static List<Argument> arguments(Command command) {
        return switch (command) {
            case Command.MoveCall call -> call.arguments();
            case Command.TransferObjects transfer -> transfer.objects();
            case Command.SplitCoins split -> split.amounts();
            case Command.MergeCoins merge -> merge.sources();
            case Command.MakeMoveVec vector -> vector.elements();
            case Command.Publish _, Command.Upgrade _ -> List.of();
        };
    }

    private static void requireForm(boolean holds, String message) {
        require(holds, Reason.MALFORMED, message);
    }
}
