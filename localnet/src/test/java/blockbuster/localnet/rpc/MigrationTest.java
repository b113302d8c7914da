package blockbuster.localnet.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.sui.Bytes;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.CompiledContracts;
import blockbuster.sui.contract.ContractDeployer;
import blockbuster.sui.contract.ContractErrors;
import blockbuster.sui.contract.ContractName;
import blockbuster.sui.contract.ContractPackage;
import blockbuster.sui.contract.Deployment;
import blockbuster.sui.contract.SharedObject;
import blockbuster.sui.contract.calls.ContentRegistryCalls;
import blockbuster.sui.contract.objects.ContentItem;
import blockbuster.sui.rpc.MoveAbortException;
import blockbuster.sui.rpc.TransactionSender;
import blockbuster.sui.transaction.TransactionBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A new version of the contracts whose modules refuse objects of the version before. */
class MigrationTest {
    @Test
    void liftsEveryObjectAndSwitchesTheOldCodeOff(@TempDir Path folder) throws Exception {
        try (var network = new TestingNetwork(folder.resolve("chain"), Clock.systemUTC())) {
            var operator = network.fundedSender();
            var settings = new ContractDeployer.Settings(StructTag.SUI, 7000, Duration.ZERO, operator.address());
            var file = folder.resolve("deployment.json");
            var steps = new ArrayList<String>();
            var before = new ContractDeployer(network.client(), operator).publish(settings, file, false);
            var titles = List.of(publish(before, operator, network), publish(before, operator, network));

            var after = new ContractDeployer(network.client(), operator, nextVersion(), steps::add)
                    .publish(settings, file, true);

            assertThat(steps)
                    .contains(
                            "migrated revenue_pool::revenue_pool",
                            "migrated revenue_pool::authority (3 objects)",
                            "migrated membership::member_registry",
                            "migrated content_registry::content_registry",
                            "migrated content_registry::content_item (2 objects)")
                    .noneMatch(step -> step.startsWith("did not migrate"));
            for (SuiAddress title : titles) {
                record(after, operator, title, network);
            }
            assertThat(ContentItem.of(network.client().getObject(titles.getLast()))
                            .plays())
                    .isEqualTo(1);
            assertThatThrownBy(() -> record(before, operator, titles.getFirst(), network))
                    .isInstanceOfSatisfying(
                            MoveAbortException.class,
                            refused -> assertThat(new ContractErrors(before).find(refused))
                                    .get()
                                    .extracting(error -> error.constant())
                                    .isEqualTo("EWrongVersion"));
        }
    }

    private static SuiAddress publish(Deployment deployment, TransactionSender operator, TestingNetwork network) {
        var calls = new ContentRegistryCalls(deployment);
        var tx = new TransactionBuilder();
        calls.submit(
                tx,
                new ContentRegistryCalls.Submission(
                        operator.address(),
                        "A film",
                        "About films",
                        "drama",
                        "en",
                        90_000,
                        List.of("b".repeat(43)),
                        "p".repeat(43),
                        Bytes.of(new byte[32])));
        SuiAddress title = operator.send(tx)
                .created(deployment.packages().contentRegistry(), "content_item", "ContentItem")
                .findFirst()
                .orElseThrow()
                .id();
        var approve = new TransactionBuilder();
        calls.approve(
                approve,
                deployment.capabilities().moderator(),
                SharedObject.of(network.client().getObject(title)));
        operator.send(approve);
        return title;
    }

    private static void record(
            Deployment deployment, TransactionSender operator, SuiAddress title, TestingNetwork network) {
        var tx = new TransactionBuilder();
        new ContentRegistryCalls(deployment)
                .recordStreams(tx, SharedObject.of(network.client().getObject(title)), 1, 30);
        operator.send(tx);
    }

    /** The contracts with another version number in every module, by the official compiler. */
    private static CompiledContracts nextVersion() throws IOException {
        var compiler = new ProcessBuilder(
                        "sh", "../contracts/with-node.sh", "../localnet/src/test/oracle/next-version.mjs")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var compiled = JsonMapper.shared().readTree(compiler.getInputStream().readAllBytes());
        var packages = new EnumMap<ContractName, ContractPackage>(ContractName.class);
        for (ContractName name : ContractName.values()) {
            var present = ContractPackage.load(name.packageName());
            var modules = compiled.path(name.packageName())
                    .valueStream()
                    .map(module -> Bytes.fromBase64(module.asString()))
                    .toList();
            assertThat(modules).isNotEmpty().isNotEqualTo(present.modules());
            packages.put(
                    name,
                    new ContractPackage(
                            present.name(),
                            modules,
                            present.dependencies(),
                            present.placeholder(),
                            present.migrations()));
        }
        return new CompiledContracts(packages);
    }
}
