package blockbuster.app.cli;

import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.Administration;
import blockbuster.sui.contract.Administration.Held;
import blockbuster.sui.contract.Administration.Role;
import blockbuster.sui.contract.Deployment;
import blockbuster.sui.crypto.Keystore;
import blockbuster.sui.rpc.SuiClient;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code admin …}: who may act for the contracts. */
@Command(
        name = "admin",
        mixinStandardHelpOptions = true,
        description = "Shows and changes who may act for the contracts on a Sui network.")
final class AdminCommand implements Runnable {

    private static final String ROLES = "revenue, membership or content.";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--network",
            paramLabel = "URL",
            defaultValue = "localnet",
            scope = ScopeType.INHERIT,
            description = "A node's URL, or localnet, devnet, testnet or mainnet (default: ${DEFAULT-VALUE}).")
    private String network = "";

    @Option(
            names = "--deployment",
            paramLabel = "FILE",
            defaultValue = "deployment.json",
            scope = ScopeType.INHERIT,
            description = "Where `publish` recorded the ids (default: ${DEFAULT-VALUE}).")
    private Path deployment = Path.of("");

    @Option(
            names = "--keystore",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "The key that signs and pays; only its owner may read the file. `list` needs none.")
    private @Nullable Path keystore;

    @Override
    public void run() {
        throw misuse("Say what to do: list, offer, withdraw, accept, grant or revoke.");
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Shows the administrators, open offers, and the capabilities in force with their holders.")
    int list() {
        try (var client = SuiClient.connect(SuiNetworks.url(network))) {
            var administration = Administration.read(client, Deployment.read(deployment));
            for (var role : Role.values()) {
                tell(role, administration.office(role));
            }
            return 0;
        }
    }

    @Command(
            name = "offer",
            mixinStandardHelpOptions = true,
            description = "Offers the administration to another account; nothing changes until that accepts it.")
    int offer(
            @Parameters(paramLabel = "ROLE", description = ROLES) Role role,
            @Parameters(paramLabel = "ADDRESS", description = "Who may accept it.") SuiAddress to) {
        return act(administrator -> administrator.offer(role, to), word(role) + " administration is offered to " + to);
    }

    @Command(name = "withdraw", mixinStandardHelpOptions = true, description = "Takes an offer back.")
    int withdraw(@Parameters(paramLabel = "ROLE", description = ROLES) Role role) {
        return act(
                administrator -> administrator.withdrawOffer(role),
                word(role) + " administration is not offered any more");
    }

    @Command(
            name = "accept",
            mixinStandardHelpOptions = true,
            description = "Takes over the administration that was offered to the key's account; the old one ends.")
    int accept(@Parameters(paramLabel = "ROLE", description = ROLES) Role role) {
        return act(administrator -> administrator.accept(role), word(role) + " administration is accepted");
    }

    @Command(
            name = "grant",
            mixinStandardHelpOptions = true,
            description = "Gives an account a new capability, beside those in force.")
    int grant(
            @Parameters(paramLabel = "RIGHT", description = "distributor, moderator, catalogue or meter.") Right right,
            @Parameters(paramLabel = "ADDRESS", description = "Who gets it.") SuiAddress to) {
        return act(administrator -> administrator.grant(right, to), word(right) + " capability granted to " + to);
    }

    @Command(
            name = "revoke",
            mixinStandardHelpOptions = true,
            description = "Ends a capability, wherever it is; `admin list` shows the ids.")
    int revoke(@Parameters(paramLabel = "ID", description = "The capability's object id.") SuiAddress capability) {
        return act(administrator -> administrator.revoke(capability), "capability " + capability + " is revoked");
    }

    private int act(Consumer<Administrator> action, String done) {
        if (keystore == null) {
            throw misuse("Give the key that signs with --keystore.");
        }
        var key = Keystore.load(keystore);
        try (var client = SuiClient.connect(SuiNetworks.url(network))) {
            action.accept(new Administrator(client, Deployment.read(deployment), key));
            say(done);
            return 0;
        }
    }

    private void tell(Role role, Administration.Office office) {
        say(word(role) + ": " + line(office.admin()));
        if (office.offeredTo() != null) {
            say("  offered to " + office.offeredTo());
        }
        office.operatives().values().stream()
                .sorted(Comparator.comparing(Held::kind)
                        .thenComparing(held -> held.id().toString()))
                .forEach(held -> say("  " + line(held)));
    }

    private static String line(Held held) {
        return held.kind() + " " + held.id() + " of " + (held.holder() == null ? "no account" : held.holder());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void say(String line) {
        var out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }

    private ParameterException misuse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
