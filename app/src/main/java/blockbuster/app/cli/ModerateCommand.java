package blockbuster.app.cli;

import blockbuster.app.AppException;
import blockbuster.app.demo.Moderator;
import blockbuster.app.demo.Stage;
import blockbuster.app.instance.InstanceRegistry;
import blockbuster.app.instance.UserCache;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.Keystore;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code moderate …}: decides about titles with the moderator key of a running platform. */
@Command(
        name = "moderate",
        mixinStandardHelpOptions = true,
        description = "Decides what enters the catalogue, as the moderator of a running platform.")
final class ModerateCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            scope = ScopeType.INHERIT,
            description = "Server port of the platform (default: ${DEFAULT-VALUE}).")
    private int port;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do: list, approve, reject, take-down or appoint.");
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Shows the titles that wait for a decision.")
    int list() throws Exception {
        return decide(moderator -> moderator
                .queue()
                .forEach(item -> System.out.println(
                        item.path("id").asString() + "  " + item.path("title").asString())));
    }

    @Command(name = "approve", mixinStandardHelpOptions = true, description = "Puts a title on the shelf.")
    int approve(@Parameters(paramLabel = "ID") String id) throws Exception {
        return decide(moderator -> moderator.approve(id));
    }

    @Command(name = "reject", mixinStandardHelpOptions = true, description = "Refuses a title that waits.")
    int reject(@Parameters(paramLabel = "ID") String id, @Parameters(paramLabel = "REASON") String reason)
            throws Exception {
        return decide(moderator -> moderator.reject(id, reason));
    }

    @Command(name = "take-down", mixinStandardHelpOptions = true, description = "Takes a title off the shelf.")
    int takeDown(@Parameters(paramLabel = "ID") String id, @Parameters(paramLabel = "REASON") String reason)
            throws Exception {
        return decide(moderator -> moderator.takeDown(id, reason));
    }

    @Command(
            name = "appoint",
            mixinStandardHelpOptions = true,
            description = "Makes a wallet a moderator, so that it can decide on the page /moderation.")
    int appoint(@Parameters(paramLabel = "ADDRESS", description = "The wallet's address.") SuiAddress wallet)
            throws Exception {
        try (var stage = stage()) {
            var operator = Keystore.load(stage.instance().data().operatorKey());
            new Administrator(stage.chain(), stage.deployment(), operator).grant(Right.MODERATOR, wallet);
        }
        spec.commandLine().getOut().println(wallet + " is a moderator; it needs some SUI for gas.");
        spec.commandLine().getOut().flush();
        return 0;
    }

    private int decide(Decision decision) throws Exception {
        try (var stage = stage()) {
            decision.make(new Moderator(stage));
        }
        return 0;
    }

    private Stage stage() throws IOException {
        return Stage.of(new InstanceRegistry(UserCache.folder(System.getenv()))
                .find(port)
                .orElseThrow(() -> new AppException("No Blockbuster of yours runs on port " + port
                        + ". Start one with `up`, or name its port with --port.")));
    }

    /** Something a moderator does. */
    @FunctionalInterface
    private interface Decision {
        void make(Moderator moderator) throws IOException, InterruptedException;
    }
}
