package blockbuster.bench;

import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.ContractPackage;
import blockbuster.sui.transaction.TransactionBuilder;
import java.io.PrintStream;
import java.util.List;

/** How long a package takes to be published: checked whole, recorded, initialized. */
final class Publishing {
    private static final String PACKAGE = "revenue_pool";

    private final int rounds;

    Publishing(int rounds) {
        this.rounds = rounds;
    }

    void run(PrintStream out) throws Exception {
        out.println(publishing());
    }

    Figures publishing() throws Exception {
        var compiled = ContractPackage.load(PACKAGE);
        int bytes = compiled.modules().stream()
                .mapToInt(module -> module.toArray().length)
                .sum();
        try (var ledger = new BenchLedger()) {
            var coins = ledger.coins(rounds).iterator();
            return Figures.measure("publishing " + PACKAGE + " (" + bytes + " bytes)", 1, rounds, () -> {
                var tx = new TransactionBuilder();
                var dependencies =
                        compiled.dependencies().stream().map(SuiAddress::parse).toList();
                tx.transferObjects(List.of(tx.publish(compiled.modules(), dependencies)), ledger.address());
                var signed = ledger.signPublication(tx, coins.next());
                return Figures.time(() -> ledger.submit(signed));
            });
        }
    }
}
