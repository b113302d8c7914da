package blockbuster.localnet.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.sui.Bytes;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import blockbuster.sui.contract.CompiledContracts;
import blockbuster.sui.contract.ContractDeployer;
import blockbuster.sui.contract.ContractDeployer.Settings;
import blockbuster.sui.contract.ContractName;
import blockbuster.sui.contract.ContractPackage;
import blockbuster.sui.contract.Deployment;
import blockbuster.sui.contract.Deployment.StorageIds;
import blockbuster.sui.crypto.Ed25519KeyPair;
import blockbuster.sui.rpc.TransactionSender;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing and upgrading our own contracts over gRPC. */
class ContractPublishingTest {
    @TempDir
    private Path folder;

    private final List<String> steps = new ArrayList<>();
    private TestingNetwork network;
    private TransactionSender operator;
    private Settings settings;
    private Path file;

    @BeforeEach
    void start() {
        network = new TestingNetwork(folder.resolve("chain"), Clock.systemUTC());
        operator = network.fundedSender();
        settings = new Settings(StructTag.SUI, 7000, Duration.ZERO, operator.address());
        file = folder.resolve("deployment.json");
    }

    @AfterEach
    void stop() {
        network.close();
    }

    @Test
    void publishesAndRecords() throws Exception {
        Deployment deployment = publish();

        assertThat(Deployment.read(file)).isEqualTo(deployment);
        assertThat(deployment.packages().newest())
                .isEqualTo(new StorageIds(
                        deployment.packages().revenuePool(),
                        deployment.packages().membership(),
                        deployment.packages().contentRegistry()));
        assertThat(steps).hasSize(6).last().isEqualTo("recorded in " + file);
    }

    @Test
    void sendsNothingTheSecondTime() throws Exception {
        Deployment first = publish();
        long coins = network.client().getBalance(operator.address(), StructTag.SUI);
        steps.clear();

        assertThat(publish()).isEqualTo(first);
        assertThat(steps).isEmpty();
        assertThat(network.client().getBalance(operator.address(), StructTag.SUI))
                .isEqualTo(coins);
    }

    @Test
    void goesOnAfterACrashAtAnyStep() throws Exception {
        publishKillingAtEachStep(CompiledContracts.load(), false);

        assertThat(steps).hasSize(6).doesNotHaveDuplicates();
        assertThat(network.client().listOwnedObjects(operator.address(), upgradeCap()))
                .hasSize(3);
    }

    @Test
    void findsTheDeploymentAgainWithoutItsFile() throws Exception {
        Deployment first = publish();
        Files.delete(file);

        assertThat(publish()).isEqualTo(first);
    }

    @Test
    void saysWhatItWouldDo() throws Exception {
        List<String> plan = deployer(steps::add).plan(settings, file);

        assertThat(plan.get(0)).matches("publish revenue_pool, costs \\d\\.\\d{3} SUI");
        assertThat(plan.get(1)).matches("publish membership, about \\d\\.\\d{3} SUI");
        assertThat(plan).hasSize(5);
        publish();
        assertThat(deployer(steps::add).plan(settings, file)).isEmpty();
    }

    @Test
    void refusesTheFileOfAnotherNetwork() throws Exception {
        Deployment there = publish();
        new Deployment(
                        "elsewhere",
                        there.packages(),
                        there.objects(),
                        there.authorities(),
                        there.coinType(),
                        there.capabilities())
                .write(file);

        assertThatThrownBy(this::publish)
                .isInstanceOf(SuiException.class)
                .hasMessageContaining("belongs to network elsewhere");
    }

    @Test
    void asksForMoney() {
        var poor = new TransactionSender(network.client(), Ed25519KeyPair.generate(new SecureRandom()));

        assertThatThrownBy(() -> new ContractDeployer(network.client(), poor).publish(settings, file, false))
                .isInstanceOf(SuiException.class)
                .hasMessageContaining("send it some SUI");
        assertThat(file).doesNotExist();
    }

    @Test
    void upgradesOnlyWhenAsked() throws Exception {
        publish();

        assertThatThrownBy(() -> deployer(changed(), steps::add).publish(settings, file, false))
                .isInstanceOf(SuiException.class)
                .hasMessageContaining("package membership")
                .hasMessageContaining("--upgrade");
    }

    @Test
    void upgradesWhatChangedAndWhatUsesIt() throws Exception {
        Deployment before = publish();
        steps.clear();

        Deployment after = deployer(changed(), steps::add).publish(settings, file, true);

        StorageIds newest = after.packages().newest();
        assertThat(newest.revenuePool()).isEqualTo(before.packages().revenuePool());
        assertThat(newest.membership()).isNotEqualTo(before.packages().membership());
        assertThat(after.packages().membership()).isEqualTo(before.packages().membership());
        assertThat(after.objects()).isEqualTo(before.objects());
        assertThat(network.client().getPackage(newest.contentRegistry()).linkage())
                .containsEntry(before.packages().membership(), newest.membership());
        assertThat(Deployment.read(file)).isEqualTo(after);
        assertThat(steps.subList(0, 3))
                .containsExactly(
                        "upgraded membership to " + newest.membership(),
                        "upgraded content_registry to " + newest.contentRegistry(),
                        "recorded in " + file);
    }

    @Test
    void goesOnWithAnUpgradeAfterACrashAtAnyStep() throws Exception {
        publish();
        steps.clear();
        publishKillingAtEachStep(changed(), true);

        assertThat(steps).hasSize(3).doesNotHaveDuplicates();
        StorageIds newest = Deployment.read(file).packages().newest();
        assertThat(network.client().packageVersions(newest.membership())).hasSize(2);
        assertThat(network.client().packageVersions(newest.contentRegistry())).hasSize(2);
        assertThat(network.client().packageVersions(newest.revenuePool())).hasSize(1);
    }

    @Test
    void saysThatAnUpgradeIsIncompatible() throws Exception {
        publish();
        CompiledContracts broken = with(modules -> modules.subList(0, modules.size() - 1));

        assertThatThrownBy(() -> deployer(broken, steps::add).publish(settings, file, true))
                .isInstanceOf(SuiException.class)
                .hasMessageContaining("package membership")
                .hasMessageContaining("INCOMPATIBLE_UPGRADE");
    }

    @Test
    void asksForTheKeyThatHoldsTheUpgradeCap() throws Exception {
        publish();
        operator = network.fundedSender();

        assertThatThrownBy(() -> deployer(changed(), steps::add).publish(settings, file, true))
                .isInstanceOf(SuiException.class)
                .hasMessageContaining("does not hold the UpgradeCap");
    }

    /** Each run does one more step than the one before it, and dies. */
    private void publishKillingAtEachStep(CompiledContracts compiled, boolean upgrade) throws Exception {
        for (int runs = 0; runs < 10; runs++) {
            int before = steps.size();
            try {
                deployer(compiled, step -> {
                            steps.add(step);
                            throw new IllegalStateException("killed");
                        })
                        .publish(settings, file, upgrade);
                return;
            } catch (IllegalStateException killed) {
                assertThat(steps).hasSize(before + 1);
            }
        }
        throw new AssertionError("it never ends: " + steps);
    }

    private Deployment publish() throws Exception {
        return publish(steps::add);
    }

    private Deployment publish(Consumer<String> progress) throws Exception {
        return deployer(progress).publish(settings, file, false);
    }

    private ContractDeployer deployer(Consumer<String> progress) {
        return deployer(CompiledContracts.load(), progress);
    }

    private ContractDeployer deployer(CompiledContracts compiled, Consumer<String> progress) {
        return new ContractDeployer(network.client(), operator, compiled, progress);
    }

    /** The contracts with a tier called otherwise. */
    private static CompiledContracts changed() {
        return with(compiled -> compiled.stream()
                .map(module -> Bytes.of(replace(module.toArray(), "Premium", "Supreme")))
                .toList());
    }

    private static CompiledContracts with(UnaryOperator<List<Bytes>> change) {
        var packages = new EnumMap<ContractName, ContractPackage>(ContractName.class);
        for (ContractName name : ContractName.values()) {
            ContractPackage compiled = ContractPackage.load(name.packageName());
            boolean membership = name == ContractName.MEMBERSHIP;
            packages.put(
                    name,
                    new ContractPackage(
                            compiled.name(),
                            membership ? change.apply(compiled.modules()) : compiled.modules(),
                            compiled.dependencies(),
                            compiled.placeholder(),
                            compiled.migrations()));
        }
        return new CompiledContracts(packages);
    }

    private static byte[] replace(byte[] code, String old, String fresh) {
        String text = new String(code, StandardCharsets.ISO_8859_1).replace(old, fresh);
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static StructTag upgradeCap() {
        return new StructTag(SuiAddress.FRAMEWORK, "package", "UpgradeCap", List.of());
    }
}
