package blockbuster.bench;

import blockbuster.localnet.ChangedObject.Output;
import blockbuster.localnet.ExecutedTransaction;
import blockbuster.sui.Owner;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.transaction.TransactionBuilder;
import java.util.List;
import java.util.function.Predicate;

/** A shared counter on a ledger. */
final class Counter {
    private final SuiAddress packageId;
    private final SuiAddress id;
    private final long initialVersion;

    /** Publishes the package and makes a counter. */
    Counter(BenchLedger ledger) {
        var compiled = BenchPackage.load();
        var gas = ledger.coins(2);
        var publish = new TransactionBuilder();
        var cap = publish.publish(compiled.modules(), compiled.dependencies());
        publish.transferObjects(List.of(cap), ledger.address());
        this.packageId = created(
                ledger.submit(ledger.signPublication(publish, gas.getFirst())), Output.PackageWrite.class::isInstance);
        var create = new TransactionBuilder();
        create.moveCall(packageId, "counter", "create", List.of());
        this.id = created(ledger.submit(ledger.sign(create, gas.getLast())), Counter::isShared);
        this.initialVersion = ledger.ledger().object(id).orElseThrow().version();
    }

    private static SuiAddress created(ExecutedTransaction done, Predicate<Output> kind) {
        return done.effects().changedObjects().stream()
                .filter(change -> change.input() == null && kind.test(change.output()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static boolean isShared(Output output) {
        return output instanceof Output.ObjectWrite(var _, var owner) && owner instanceof Owner.Shared;
    }

    TransactionBuilder increment() {
        var tx = new TransactionBuilder();
        tx.moveCall(packageId, "counter", "increment", List.of(), tx.sharedObject(id, initialVersion, true));
        return tx;
    }
}
