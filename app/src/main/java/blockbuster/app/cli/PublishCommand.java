package blockbuster.app.cli;

import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.TypeTag;
import blockbuster.sui.contract.CompiledContracts;
import blockbuster.sui.contract.ContractDeployer;
import blockbuster.sui.crypto.Keystore;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.sui.rpc.TransactionSender;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code publish}: puts the contracts on a network, or new versions of them. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = "Publishes the contracts on a Sui network and records where they are; safe to run again.")
final class PublishCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--network",
            paramLabel = "URL",
            required = true,
            description = "A node's URL, or localnet, devnet, testnet or mainnet.")
    private String network = "";

    @Option(
            names = "--keystore",
            paramLabel = "FILE",
            required = true,
            description = "The operator's key, which pays and gets the capabilities; only its owner may read the file.")
    private Path keystore = Path.of("");

    @Option(
            names = "--deployment",
            paramLabel = "FILE",
            defaultValue = "deployment.json",
            description = "Where the ids are recorded, for the server to read (default: ${DEFAULT-VALUE}).")
    private Path deployment = Path.of("");

    @Option(
            names = "--coin",
            paramLabel = "TYPE",
            defaultValue = "0x2::sui::SUI",
            description = "What memberships are paid in (default: ${DEFAULT-VALUE}).")
    private String coin = "";

    @Option(
            names = "--creator-share",
            paramLabel = "BPS",
            defaultValue = "7000",
            description = "The creators' part of each payment, in hundredths of a percent (default: ${DEFAULT-VALUE}).")
    private int creatorShareBps;

    @Option(
            names = "--challenge-window",
            paramLabel = "DURATION",
            defaultValue = "PT48H",
            description = "How long a week's payouts stand announced before they are paid, as in PT48H or P3D"
                    + " (default: ${DEFAULT-VALUE}; at most P30D).")
    private Duration challengeWindow = Duration.ZERO;

    @Option(
            names = "--moderator",
            paramLabel = "ADDRESS",
            description = "Who may decide about titles (default: the operator).")
    private @Nullable String moderator;

    @Option(names = "--upgrade", description = "Give packages that changed a new version.")
    private boolean upgrade;

    @Option(names = "--dry-run", description = "Only tell what would be done, and what it would cost.")
    private boolean dryRun;

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        var key = Keystore.load(keystore);
        try (var client = SuiClient.connect(SuiNetworks.url(network))) {
            var deployer = new ContractDeployer(
                    client, new TransactionSender(client, key), CompiledContracts.load(), step -> tell(out, step));
            if (dryRun) {
                deployer.plan(settings(key.address()), deployment).forEach(step -> tell(out, step));
            } else {
                deployer.publish(settings(key.address()), deployment, upgrade);
            }
            tell(out, dryRun ? "nothing was sent" : "the contracts are on chain " + client.chainId());
            return 0;
        }
    }

    private ContractDeployer.Settings settings(SuiAddress operator) {
        var decider = moderator == null ? operator : SuiAddress.parse(moderator);
        return new ContractDeployer.Settings(coinType(), creatorShareBps, challengeWindow, decider);
    }

    private TypeTag coinType() {
        return StructTag.parse(coin);
    }

    private static void tell(PrintWriter out, String step) {
        out.println(step);
        out.flush();
    }
}
