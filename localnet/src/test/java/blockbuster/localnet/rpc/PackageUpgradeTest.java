package blockbuster.localnet.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.bcs.BcsReader;
import blockbuster.sui.Bytes;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.TypeTag;
import blockbuster.sui.contract.ModuleRelinker;
import blockbuster.sui.rpc.ExecutedTransaction;
import blockbuster.sui.rpc.GasCoins;
import blockbuster.sui.rpc.GasStation;
import blockbuster.sui.rpc.MoveAbortException;
import blockbuster.sui.rpc.PackageInfo;
import blockbuster.sui.rpc.SponsorshipRefusedException;
import blockbuster.sui.rpc.SponsorshipRules;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.sui.rpc.Timing;
import blockbuster.sui.rpc.TransactionFailedException;
import blockbuster.sui.rpc.TransactionSender;
import blockbuster.sui.transaction.Argument;
import blockbuster.sui.transaction.PackageDigest;
import blockbuster.sui.transaction.ProgrammableTransaction;
import blockbuster.sui.transaction.TransactionBuilder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** New versions of packages, over gRPC, with code of the official compiler ({@code src/test/oracle/upgrades.mjs}). */
class PackageUpgradeTest {
    private static final int COMPATIBLE = 0;
    private static final int ADDITIVE = 128;
    private static final int DEP_ONLY = 192;
    private static final SuiAddress STD = SuiAddress.ofSmall(1);
    private static final List<SuiAddress> FRAMEWORK = List.of(STD, SuiAddress.FRAMEWORK);
    private static final JsonNode COMPILED = JsonMapper.shared()
            .readTree(PackageUpgradeTest.class.getResourceAsStream("/blockbuster/localnet/upgrades.json"));

    @TempDir
    private static Path folder;

    private static TestingNetwork network;
    private static SuiClient client;
    private static TransactionSender owner;

    /** A package's newest version and the capability for the next. */
    private record Line(SuiAddress original, SuiAddress newest, SuiAddress capability) {}

    @BeforeAll
    static void start() {
        network = new TestingNetwork(folder, Clock.systemUTC());
        client = network.client();
        owner = network.fundedSender();
    }

    @AfterAll
    static void stop() {
        network.close();
    }

    @Test
    void runsNewCodeUnderTheNewIdAndOldCodeUnderTheOld() {
        Line first = publish(modules("base_v1"), FRAMEWORK);
        Line second = upgrade(first, COMPATIBLE, "base_v2_with_module");

        assertThat(number(first.newest(), "version")).isEqualTo(1);
        assertThat(number(second.newest(), "version")).isEqualTo(2);
        assertThat(call(second.newest(), "more", "two").u64()).isEqualTo(2);
        PackageInfo info = client.getPackage(second.newest());
        assertThat(info.originalId()).isEqualTo(first.original());
        assertThat(info.version()).isEqualTo(2);
    }

    @Test
    void keepsTheIdsOfTypesAndGivesNewOnesTheNewId() {
        Line first = publish(modules("base_v1"), FRAMEWORK);
        var started = new StructTag(first.original(), "base", "Started", List.of());
        assertThat(text(first.newest(), "original_name", option(started))).contains(hex(first.original()));
        Line second = upgrade(first, COMPATIBLE, "base_v2");
        var item = new StructTag(first.original(), "base", "Item", List.of());
        var extra = new StructTag(second.newest(), "base", "Extra", List.of());

        assertThat(text(second.newest(), "defining_name", item)).startsWith(hex(first.original()) + "::base::Item");
        assertThat(text(second.newest(), "defining_name", extra)).isEqualTo(hex(second.newest()) + "::base::Extra");
        assertThat(text(second.newest(), "original_name", extra)).isEqualTo(hex(first.original()) + "::base::Extra");
        assertThat(text(second.newest(), "original_name", option(extra))).contains(hex(first.original()));
        var made = send(tx ->
                tx.transferObjects(List.of(tx.moveCall(second.newest(), "base", "make", List.of())), owner.address()));
        assertThat(made.created(first.original(), "base", "Item")).hasSize(1);
    }

    @Test
    void letsAGasStationPayForEveryVersionByItsOriginalId() {
        Line first = publish(modules("base_v1"), FRAMEWORK);
        Line second = upgrade(first, COMPATIBLE, "base_v2");
        Line stranger = publish(modules("base_v1"), FRAMEWORK);
        var version = new SponsorshipRules.Target(first.original(), "base", "version");
        var rules = new SponsorshipRules(
                Set.of(version), Set.of(), 10_000_000, 10, 100_000_000, Duration.ofHours(1), Duration.ofSeconds(30));
        var station = new GasStation(client, network.fundedKey(), rules, new GasCoins(2, 100_000_000), Timing.system());

        assertThat(station.reserve(owner.address(), calling(first.original())).sender())
                .isEqualTo(owner.address());
        assertThat(station.reserve(owner.address(), calling(second.newest())).sponsor())
                .isEqualTo(station.address());
        assertThatThrownBy(() -> station.reserve(owner.address(), calling(stranger.original())))
                .isInstanceOf(SponsorshipRefusedException.class);
    }

    private static ProgrammableTransaction calling(SuiAddress packageId) {
        var tx = new TransactionBuilder();
        tx.moveCall(packageId, "base", "version", List.of());
        return tx.build();
    }

    @Test
    void letsOldAndNewCodeShareObjects() {
        Line first = publish(modules("base_v1"), FRAMEWORK);
        Line second = upgrade(first, COMPATIBLE, "base_v2");

        SuiAddress item = send(tx -> tx.transferObjects(
                        List.of(tx.moveCall(second.newest(), "base", "make", List.of())), owner.address()))
                .created(first.original(), "base", "Item")
                .findFirst()
                .orElseThrow()
                .id();

        for (SuiAddress version : List.of(first.newest(), second.newest())) {
            assertThat(simulate(tx -> tx.moveCall(version, "base", "number", List.of(), tx.object(item)))
                            .u64())
                    .isEqualTo(2);
        }
    }

    @Test
    void keepsDependantsOnTheVersionThatTheyAreLinkedTo() {
        Line base = publish(modules("base_v1"), FRAMEWORK);
        Line user = publish(userModules(base), dependencies(base.newest()));
        Line newBase = upgrade(base, COMPATIBLE, "base_v2");

        assertThat(call(user.newest(), "user", "base_version").u64()).isEqualTo(1);

        Line newUser = upgrade(user, DEP_ONLY, userModules(base), dependencies(newBase.newest()));
        assertThat(call(newUser.newest(), "user", "base_version").u64()).isEqualTo(2);
        assertThat(call(user.newest(), "user", "base_version").u64()).isEqualTo(1);
    }

    @Test
    void namesTheVersionThatAborted() {
        Line base = publish(modules("base_v1"), FRAMEWORK);
        Line newBase = upgrade(base, COMPATIBLE, "base_v2");
        Line user = publish(userModules(base), dependencies(newBase.newest()));

        assertThatThrownBy(() -> send(tx -> tx.moveCall(user.newest(), "user", "refuse", List.of())))
                .isInstanceOfSatisfying(MoveAbortException.class, abort -> {
                    assertThat(abort.packageId()).isEqualTo(newBase.newest());
                    assertThat(abort.module()).isEqualTo("base");
                    assertThat(abort.code()).isEqualTo(7);
                });
    }

    @Test
    void refusesAPackageLinkedToAnOlderVersionThanItsDependencyNeeds() {
        Line base = publish(modules("base_v1"), FRAMEWORK);
        Line newBase = upgrade(base, COMPATIBLE, "base_v2");
        Line user = publish(userModules(base), dependencies(newBase.newest()));
        var both = List.of(STD, SuiAddress.FRAMEWORK, base.newest(), user.newest());

        assertRefused(() -> publish(modules("base_v1"), both), "PUBLISH_UPGRADE_DEPENDENCY_DOWNGRADE");
        assertRefused(
                () -> publish(modules("base_v1"), List.of(STD, SuiAddress.FRAMEWORK, user.newest())),
                "PUBLISH_UPGRADE_MISSING_DEPENDENCY");
    }

    @Test
    void runsInitializersOnceOnly() {
        Line first = publish(modules("base_v1"), FRAMEWORK);
        upgrade(first, COMPATIBLE, "base_v2");

        assertThat(client.findEvents(new StructTag(first.original(), "base", "Started", List.of())))
                .hasSize(1);
    }

    @Test
    void listsAllVersions() {
        Line first = publish(modules("base_v1"), FRAMEWORK);
        Line second = upgrade(first, COMPATIBLE, "base_v2");
        Line third = upgrade(second, COMPATIBLE, "base_v2_with_module");

        for (SuiAddress any : List.of(first.newest(), third.newest())) {
            assertThat(client.packageVersions(any)).containsExactly(first.newest(), second.newest(), third.newest());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, base_other_body",
        "0, base_other_private_entry",
        "0, base_relaxed_type_parameter",
        "0, base_v2_with_module",
        "128, base_additive",
        "128, base_v1",
        "192, base_v1"
    })
    void acceptsWhatThePolicyAllows(int policy, String variant) {
        Line first = publish(modules("base_v1"), FRAMEWORK);

        Line second = upgrade(first, policy, variant);

        assertThat(second.newest()).isNotEqualTo(first.newest());
    }

    @ParameterizedTest
    @CsvSource({
        "0, base_without_function",
        "0, base_other_signature",
        "0, base_other_layout",
        "0, base_other_abilities",
        "0, base_stricter_type_parameter",
        "128, base_other_body",
        "128, base_other_private_entry",
        "192, base_other_body",
        "192, base_additive"
    })
    void refusesWhatBreaksThePolicy(int policy, String variant) {
        Line first = publish(modules("base_v1"), FRAMEWORK);

        assertUpgradeRefused(() -> upgrade(first, policy, variant), "INCOMPATIBLE_UPGRADE");
    }

    @Test
    void refusesToLoseAModule() {
        Line first = publish(modules("base_v1"), FRAMEWORK);
        Line second = upgrade(first, COMPATIBLE, "base_v2_with_module");

        assertUpgradeRefused(() -> upgrade(second, COMPATIBLE, "base_v2"), "INCOMPATIBLE_UPGRADE");
    }

    @Test
    void refusesOtherCodeThanAuthorized() {
        Line first = publish(modules("base_v1"), FRAMEWORK);
        Bytes other = PackageDigest.of(modules("base_v1"), FRAMEWORK);

        assertUpgradeRefused(
                () -> send(tx -> upgrade(tx, first, COMPATIBLE, other, modules("base_v2"), first.newest())),
                "DIGEST_DOES_NOT_MATCH");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 127, 255})
    void refusesAnUnknownPolicy(int policy) {
        Line first = publish(modules("base_v1"), FRAMEWORK);

        assertUpgradeRefused(() -> upgrade(first, policy, "base_v2"), "UNKNOWN_UPGRADE_POLICY");
    }

    @Test
    void refusesATicketForAnotherPackage() {
        Line first = publish(modules("base_v1"), FRAMEWORK);
        List<Bytes> code = modules("base_v2");

        assertUpgradeRefused(
                () -> send(tx -> upgrade(tx, first, COMPATIBLE, PackageDigest.of(code, FRAMEWORK), code, STD)),
                "PACKAGE_ID_DOES_NOT_MATCH");
    }

    @Test
    void keepsToTheCapabilitysPolicy() {
        Line first = publish(modules("base_v1"), FRAMEWORK);
        send(tx -> tx.moveCall(
                SuiAddress.FRAMEWORK, "package", "only_additive_upgrades", List.of(), tx.object(first.capability())));

        assertThatThrownBy(() -> upgrade(first, COMPATIBLE, "base_v2")).isInstanceOf(MoveAbortException.class);
        assertThat(upgrade(first, ADDITIVE, "base_additive").newest()).isNotEqualTo(first.newest());
    }

    private static List<Bytes> modules(String name) {
        return COMPILED.path("packages")
                .path(name)
                .valueStream()
                .map(JsonNode::asString)
                .map(Bytes::fromBase64)
                .toList();
    }

    private static List<Bytes> userModules(Line base) {
        var placeholder = SuiAddress.parse(COMPILED.path("placeholder").asString());
        var relinker = new ModuleRelinker(Map.of(placeholder, base.original()));
        return modules("user").stream().map(relinker::relink).toList();
    }

    private static List<SuiAddress> dependencies(SuiAddress base) {
        return List.of(STD, SuiAddress.FRAMEWORK, base);
    }

    private static Line publish(List<Bytes> modules, List<SuiAddress> dependencies) {
        var done = send(tx -> tx.transferObjects(List.of(tx.publish(modules, dependencies)), owner.address()));
        SuiAddress id = done.publishedPackage();
        SuiAddress capability = done.created(SuiAddress.FRAMEWORK, "package", "UpgradeCap")
                .findFirst()
                .orElseThrow()
                .id();
        return new Line(id, id, capability);
    }

    private static Line upgrade(Line line, int policy, String variant) {
        return upgrade(line, policy, modules(variant), FRAMEWORK);
    }

    private static Line upgrade(Line line, int policy, List<Bytes> code, List<SuiAddress> dependencies) {
        Bytes digest = PackageDigest.of(code, dependencies);
        var done = send(tx -> {
            Argument ticket = ticket(tx, line, policy, digest);
            commit(tx, line, tx.upgrade(code, dependencies, line.newest(), ticket));
        });
        return new Line(line.original(), done.publishedPackage(), line.capability());
    }

    private static void upgrade(
            TransactionBuilder tx, Line line, int policy, Bytes digest, List<Bytes> code, SuiAddress packageId) {
        commit(tx, line, tx.upgrade(code, FRAMEWORK, packageId, ticket(tx, line, policy, digest)));
    }

    private static Argument ticket(TransactionBuilder tx, Line line, int policy, Bytes digest) {
        return tx.moveCall(
                SuiAddress.FRAMEWORK,
                "package",
                "authorize_upgrade",
                List.of(),
                tx.object(line.capability()),
                tx.pureU8(policy),
                tx.pureBytes(digest.toArray()));
    }

    private static void commit(TransactionBuilder tx, Line line, Argument receipt) {
        tx.moveCall(
                SuiAddress.FRAMEWORK, "package", "commit_upgrade", List.of(), tx.object(line.capability()), receipt);
    }

    private static ExecutedTransaction send(Consumer<TransactionBuilder> commands) {
        var tx = new TransactionBuilder();
        commands.accept(tx);
        return owner.send(tx);
    }

    private static BcsReader call(SuiAddress packageId, String module, String function, TypeTag... types) {
        return simulate(tx -> tx.moveCall(packageId, module, function, List.of(types)));
    }

    private static BcsReader simulate(Consumer<TransactionBuilder> commands) {
        var tx = new TransactionBuilder();
        commands.accept(tx);
        return owner.simulate(tx).returned(0, 0).reader();
    }

    private static long number(SuiAddress packageId, String function) {
        return call(packageId, "base", function).u64();
    }

    private static String text(SuiAddress packageId, String function, TypeTag type) {
        return call(packageId, "base", function, type).string();
    }

    private static TypeTag option(TypeTag element) {
        return new StructTag(STD, "option", "Option", List.of(element));
    }

    private static String hex(SuiAddress id) {
        return id.toString().substring(2);
    }

    private static void assertUpgradeRefused(ThrowingCallable upgrade, String why) {
        assertThatThrownBy(upgrade).isInstanceOfSatisfying(TransactionFailedException.class, refused -> {
            assertThat(refused.failure().kind()).isEqualTo("PACKAGE_UPGRADE_ERROR");
            assertThat(refused.failure().description()).startsWith(why);
        });
    }

    private static void assertRefused(ThrowingCallable publish, String kind) {
        assertThatThrownBy(publish)
                .isInstanceOfSatisfying(
                        TransactionFailedException.class,
                        refused -> assertThat(refused.failure().kind()).isEqualTo(kind));
    }
}
