package blockbuster.sui.transaction;

import blockbuster.bcs.BcsWriter;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The protocol's limits on a transaction's form, checked before the network is asked. Source: protocol version 138. */
public final class TransactionLimits {
    public static final int MAX_COMMANDS = 1024;
    public static final int MAX_ARGUMENTS = 512;
    public static final int MAX_TYPE_ARGUMENTS = 16;
    public static final int MAX_INPUTS = 2048;
    public static final int MAX_PURE_BYTES = 16_384;
    public static final int MAX_GAS_COINS = 256;
    public static final int MAX_PUBLISHES = 5;
    public static final int MAX_MODULES = 64;
    public static final int MAX_DEPENDENCIES = 32;
    /** In MIST: 50,000 SUI. */
    public static final long MAX_BUDGET = 50_000_000_000_000L;
    /** In MIST per unit of computation. */
    public static final long MAX_GAS_PRICE = 50_000_000_000L;

    private TransactionLimits() {}

    /** @throws SuiException naming the rule that the transaction breaks and what would help */
    public static void check(ProgrammableTransaction transaction) {
        List<Command> commands = transaction.commands();
        require(!commands.isEmpty(), "a transaction needs a command");
        atMost(commands.size(), MAX_COMMANDS, "commands", "send several transactions");
        atMost(transaction.inputs().size(), MAX_INPUTS, "inputs", "send several transactions");
        atMost(
                commands.stream().filter(TransactionLimits::publishes).count(),
                MAX_PUBLISHES,
                "published packages",
                "publish the others with another transaction");
        transaction.inputs().forEach(TransactionLimits::checkInput);
        for (int i = 0; i < commands.size(); i++) {
            checkCommand(commands.get(i), i, transaction.inputs().size());
        }
        var writer = new BcsWriter();
        transaction.encode(writer);
        checkSize(writer.toByteArray().length);
    }

    /** @throws SuiException as {@link #check(ProgrammableTransaction)}, also for what the transaction offers for gas */
    public static void check(TransactionData transaction) {
        check(transaction.kind());
        GasData gas = transaction.gas();
        atMost(gas.payment().size(), MAX_GAS_COINS, "gas coins", "merge some first");
        require(gas.budget() >= 0 && gas.budget() <= MAX_BUDGET, "a gas budget is at most " + MAX_BUDGET + " MIST");
        require(gas.price() >= 0 && gas.price() <= MAX_GAS_PRICE, "a gas price is at most " + MAX_GAS_PRICE + " MIST");
        checkDistinct(transaction);
        checkSize(transaction.encode().length);
    }

    private static void checkInput(CallArg input) {
        switch (input) {
            case CallArg.Pure(var bytes) ->
                atMost(bytes.size(), MAX_PURE_BYTES, "bytes in one plain value", "split it over several");
            case FundsWithdrawal withdrawal ->
                require(withdrawal.maxAmount() != 0, "a withdrawal is of at least one base unit; leave it out");
            case ObjectArg _ -> {}
        }
    }

    private static void checkCommand(Command command, int index, int inputs) {
        List<Argument> arguments = command.arguments();
        // A command's own target comes on top of its list.
        int list = command instanceof Command.MoveCall || command instanceof Command.MakeMoveVec
                ? arguments.size()
                : arguments.size() - 1;
        atMost(list, MAX_ARGUMENTS, "arguments in command " + index, "use several commands");
        arguments.forEach(argument -> checkArgument(argument, index, inputs));
        switch (command) {
            case Command.MoveCall call ->
                atMost(call.typeArguments().size(), MAX_TYPE_ARGUMENTS, "type arguments", "no function takes more");
            case Command.Publish publish -> checkCode(publish.modules().size(), publish.dependencies());
            case Command.Upgrade upgrade -> checkCode(upgrade.modules().size(), upgrade.dependencies());
            case Command.TransferObjects _, Command.SplitCoins _, Command.MergeCoins _, Command.MakeMoveVec _ -> {}
        }
    }

    private static void checkCode(int modules, List<SuiAddress> dependencies) {
        require(modules > 0, "a package needs a module");
        atMost(modules, MAX_MODULES, "modules in one package", "split the package");
        atMost(dependencies.size(), MAX_DEPENDENCIES, "dependencies of one package", "split the package");
    }

    private static void checkArgument(Argument argument, int command, int inputs) {
        switch (argument) {
            case Argument.GasCoin() -> {}
            case Argument.Input(int index) ->
                require(index < inputs, "command " + command + " takes input " + index + ", which is not there");
            case Argument.Result(int earlier) -> checkResult(earlier, command);
            case Argument.NestedResult(int earlier, int _) -> checkResult(earlier, command);
        }
    }

    private static void checkResult(int earlier, int command) {
        require(
                earlier < command,
                "command " + command + " takes the result of command " + earlier + ", which has not run then");
    }

    private static void checkDistinct(TransactionData transaction) {
        Set<SuiAddress> ids = new HashSet<>();
        Stream.concat(
                        transaction.kind().objects().map(ObjectArg::id),
                        transaction.gas().payment().stream().map(ref -> ref.id()))
                .forEach(id -> require(ids.add(id), "object " + id + " is given twice as input or payment"));
    }

    private static boolean publishes(Command command) {
        return command instanceof Command.Publish || command instanceof Command.Upgrade;
    }

    private static void checkSize(int bytes) {
        atMost(bytes, TransactionData.MAX_BYTES, "bytes", "send several transactions");
    }

    private static void atMost(long count, long limit, String what, String instead) {
        require(count <= limit, "a transaction has at most " + limit + " " + what + ", not " + count + "; " + instead);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new SuiException(message);
        }
    }
}
