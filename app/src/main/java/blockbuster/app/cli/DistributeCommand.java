package blockbuster.app.cli;

import blockbuster.app.AppException;
import blockbuster.app.demo.Operator;
import blockbuster.app.demo.Stage;
import blockbuster.app.instance.InstanceRegistry;
import blockbuster.app.instance.UserCache;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code distribute}: starts a distribution by hand, or tells what one would do. */
@Command(
        name = "distribute",
        mixinStandardHelpOptions = true,
        description =
                "Pays the creator pool out over what was watched until now, as the operator of a running platform.")
final class DistributeCommand implements Callable<Integer> {

    @Option(names = "--dry-run", description = "Only tell what would be paid; nothing is written.")
    private boolean dryRun;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Server port of the platform (default: ${DEFAULT-VALUE}).")
    private int port;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var instance = new InstanceRegistry(UserCache.folder(System.getenv()))
                .find(port)
                .orElseThrow(() -> new AppException("No Blockbuster of yours runs on port " + port
                        + ". Start one with `up`, or name its port with --port."));
        try (var stage = Stage.of(instance)) {
            var operator = new Operator(stage);
            tell(dryRun ? operator.preview() : operator.start());
        }
        return 0;
    }

    private void tell(JsonNode distribution) {
        var out = spec.commandLine().getOut();
        out.println(distribution.path("policy").asString() + ", "
                + distribution.path("periodStart").asString() + " to "
                + distribution.path("periodEnd").asString());
        out.println("pool before  " + distribution.path("poolBefore").asString());
        list(out, "pays         ", distribution.path("payouts"));
        list(out, "claim        ", distribution.path("claims"));
        list(out, "carries over ", distribution.path("carried"));
        out.println("remainder    " + distribution.path("remainder").asString());
        out.println(dryRun ? "nothing was written" : outcome(distribution));
        out.flush();
    }

    private static String outcome(JsonNode distribution) {
        return distribution.path("distributionId").isString()
                ? "paid by distribution " + distribution.path("distributionId").asString()
                : "announced by " + distribution.path("announcementId").asString() + "; the money moves at "
                        + distribution.path("opensAt").asString() + " unless somebody challenges it";
    }

    private static void list(PrintWriter out, String label, JsonNode amounts) {
        amounts.forEach(each -> out.println(label + each.path("amount").asString() + " to "
                + each.path("uploader").asString()));
    }
}
