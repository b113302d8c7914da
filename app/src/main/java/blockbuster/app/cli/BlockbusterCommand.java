package blockbuster.app.cli;

import blockbuster.sui.SuiAddress;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The top of the command line; it does nothing without a subcommand. */
@Command(
        name = "blockbuster",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        description = "Decentralized video on demand: memberships and payouts on Sui, encrypted films on Walrus.",
        subcommands = {
            UpCommand.class,
            LocalnetCommand.class,
            EdgeCommand.class,
            DemoCommand.class,
            ModerateCommand.class,
            PublishCommand.class,
            AdminCommand.class,
            DistributeCommand.class,
            AuditCommand.class,
            RedeemCommand.class,
            WorkerCommand.class,
            WalrusCommand.class,
            TestCommand.class
        })
public final class BlockbusterCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** The parser with all commands, and our way to tell errors: one line, no stack trace. */
    public static CommandLine commandLine() {
        var commandLine = new CommandLine(new BlockbusterCommand());
        var errors = new OneLineErrors();
        commandLine.setExecutionExceptionHandler(errors);
        commandLine.setParameterExceptionHandler(errors);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.registerConverter(SuiAddress.class, SuiAddress::parse);
        return commandLine;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: `up` starts everything.");
    }
}
