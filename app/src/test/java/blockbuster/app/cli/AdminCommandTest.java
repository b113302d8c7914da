package blockbuster.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.localnet.LocalNetwork;
import blockbuster.localnet.junit.SuiNetwork;
import blockbuster.sui.StructTag;
import blockbuster.sui.contract.Administration;
import blockbuster.sui.contract.Administration.Held;
import blockbuster.sui.contract.Administration.Role;
import blockbuster.sui.contract.ContractDeployer;
import blockbuster.sui.contract.Deployment;
import blockbuster.sui.crypto.Ed25519KeyPair;
import blockbuster.sui.crypto.Keystore;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.sui.rpc.TransactionSender;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@SuiNetwork
class AdminCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final LocalNetwork network;
    private final SuiClient client;
    private final Ed25519KeyPair operator;
    private final Ed25519KeyPair successor;
    private Path file;

    AdminCommandTest(LocalNetwork network, SuiClient client, Ed25519KeyPair operator, Ed25519KeyPair successor) {
        this.network = network;
        this.client = client;
        this.operator = operator;
        this.successor = successor;
    }

    @BeforeEach
    void deploy() throws Exception {
        file = folder.resolve("deployment.json");
        Keystore.save(folder.resolve("operator.key"), operator);
        Keystore.save(folder.resolve("successor.key"), successor);
        new ContractDeployer(client, new TransactionSender(client, operator))
                .deploy(new ContractDeployer.Settings(StructTag.SUI, 7_000, Duration.ZERO, successor.address()), file);
    }

    @Test
    void listsWhatIsInForce() {
        assertThat(admin("list")).isZero();

        var capabilities = Deployment.read(file).capabilities();
        assertThat(out.toString().lines())
                .containsExactlyInAnyOrder(
                        "revenue: RevenueAdminCap " + capabilities.revenueAdmin() + " of " + operator.address(),
                        "  DistributorCap " + capabilities.distributor() + " of " + operator.address(),
                        "membership: AdminCap " + capabilities.admin() + " of " + operator.address(),
                        "content: ContentAdminCap " + capabilities.contentAdmin() + " of " + operator.address(),
                        "  CatalogueCap " + capabilities.catalogue() + " of " + operator.address(),
                        "  MeterCap " + capabilities.meter() + " of " + operator.address(),
                        "  ModeratorCap " + capabilities.moderator() + " of " + successor.address());
    }

    @ParameterizedTest
    @EnumSource
    void handsTheAdministrationOverInTwoSteps(Role role) {
        var word = role.name().toLowerCase(Locale.ROOT);
        assertThat(adminWith("operator.key", "offer", word, successor.address().toString()))
                .isZero();
        assertThat(office(role).offeredTo()).isEqualTo(successor.address());
        assertThat(office(role).admin().holder()).isEqualTo(operator.address());

        assertThat(adminWith("successor.key", "accept", word)).isZero();

        assertThat(office(role).offeredTo()).isNull();
        assertThat(office(role).admin().holder()).isEqualTo(successor.address());
        assertThat(adminWith("operator.key", "offer", word, operator.address().toString()))
                .isEqualTo(1);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("blockbuster: The " + word + " administrator is " + successor.address()
                        + ", not " + operator.address() + "; use that account's key.");
        assertThat(adminWith("successor.key", "offer", word, operator.address().toString()))
                .isZero();
    }

    @Test
    void takesAnOfferBack() {
        var offer = List.of("offer", "content", successor.address().toString());
        assertThat(adminWith("operator.key", offer.toArray(String[]::new))).isZero();

        assertThat(adminWith("operator.key", "withdraw", "content")).isZero();

        assertThat(office(Role.CONTENT).offeredTo()).isNull();
        assertThat(adminWith("successor.key", "accept", "content")).isEqualTo(1);
        assertThat(err.toString())
                .contains("ask the administrator to offer it first")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @EnumSource
    void grantsAndRevokes(Right right) {
        var before = office(right.role()).operatives().keySet();
        assertThat(adminWith(
                        "operator.key",
                        "grant",
                        right.name(),
                        successor.address().toString()))
                .isZero();
        var granted = office(right.role()).operatives().values().stream()
                .filter(held -> !before.contains(held.id()))
                .toList();
        assertThat(granted).singleElement().satisfies(held -> {
            assertThat(held.holder()).isEqualTo(successor.address());
            assertThat(held.kind()).isEqualToIgnoringCase(right + "Cap");
        });

        var id = granted.stream().map(Held::id).findFirst().orElseThrow().toString();
        assertThat(adminWith("operator.key", "revoke", id)).isZero();

        assertThat(office(right.role()).operatives().keySet()).isEqualTo(before);
        assertThat(adminWith("operator.key", "revoke", id)).isEqualTo(1);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "blockbuster: No capability " + id + " is in force; `admin list` shows those that are.");
    }

    @Test
    void letsANewAdministratorActWithTheOldDeploymentFile() {
        adminWith("operator.key", "offer", "revenue", successor.address().toString());
        adminWith("successor.key", "accept", "revenue");

        assertThat(adminWith(
                        "successor.key",
                        "grant",
                        "distributor",
                        successor.address().toString()))
                .isZero();

        assertThat(office(Role.REVENUE).operatives()).hasSize(2);
    }

    private Administration.Office office(Role role) {
        return Administration.read(client, Deployment.read(file)).office(role);
    }

    private int adminWith(String key, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--keystore", folder.resolve(key).toString()));
        return admin(all.toArray(String[]::new));
    }

    private int admin(String... arguments) {
        var all = new ArrayList<>(List.of("admin"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--network", network.rpcUrl(), "--deployment", file.toString()));
        return execute(all.toArray(String[]::new));
    }

    private int execute(String... arguments) {
        return BlockbusterCommand.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
