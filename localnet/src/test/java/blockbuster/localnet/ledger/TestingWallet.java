package blockbuster.localnet.ledger;

import blockbuster.localnet.ExecutedTransaction;
import blockbuster.localnet.ExecutionResult;
import blockbuster.localnet.Ledger;
import blockbuster.localnet.LedgerObject;
import blockbuster.sui.Owner;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.Ed25519KeyPair;
import blockbuster.sui.transaction.Argument;
import blockbuster.sui.transaction.GasData;
import blockbuster.sui.transaction.ObjectArg;
import blockbuster.sui.transaction.TransactionBuilder;
import blockbuster.sui.transaction.TransactionData;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An account that builds, signs and submits transactions straight to a ledger. */
final class TestingWallet {
    static final long BUDGET = 10_000_000_000L;

    private final Ledger ledger;
    private final Ed25519KeyPair key;

    TestingWallet(Ledger ledger, Ed25519KeyPair key) {
        this.ledger = ledger;
        this.key = key;
    }

    /** A fresh account with one coin of {@code mist}. */
    static TestingWallet funded(Ledger ledger, long mist) {
        var wallet = new TestingWallet(ledger, Ed25519KeyPair.generate(new SecureRandom()));
        var faucet = new TestingWallet(ledger, ledger.faucetKey());
        var tx = new TransactionBuilder();
        tx.transferObjects(List.of(tx.splitCoin(tx.gasCoin(), mist)), wallet.address());
        faucet.run(tx);
        return wallet;
    }

    SuiAddress address() {
        return key.address();
    }

    /** The object as an input of the kind that its owner asks for. */
    Argument object(TransactionBuilder tx, SuiAddress id) {
        var object = ledger.object(id).orElseThrow();
        return object.owner() instanceof Owner.Shared(var initial)
                ? tx.object(new ObjectArg.Shared(id, initial, !id.equals(SuiAddress.CLOCK)))
                : tx.object(object.ref());
    }

    List<LedgerObject.MoveObject> coins() {
        return ledger.ownedObjects(address(), StructTag.coin(StructTag.SUI), null, 256);
    }

    long balance() {
        return coins().stream().mapToLong(LedgerObject.MoveObject::coinBalance).sum();
    }

    LedgerObject.MoveObject owned(String module, String name) {
        return ledger.ownedObjects(address(), null, null, 256).stream()
                .filter(object -> object.type().module().equals(module)
                        && object.type().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    TransactionData data(TransactionBuilder tx) {
        resolve(tx);
        var inputs = tx.objects();
        var payment = coins().stream()
                .filter(coin -> !inputs.contains(coin.id()))
                .map(LedgerObject::ref)
                .toList();
        return tx.build(address(), new GasData(payment, address(), 1_000, BUDGET));
    }

    private void resolve(TransactionBuilder tx) {
        for (var id : tx.unresolved()) {
            object(tx, id);
        }
    }

    ExecutionResult submit(TransactionData data) {
        var bytes = data.encode();
        return ledger.execute(bytes, List.of(key.signTransaction(bytes).toByteArray()));
    }

    ExecutedTransaction run(TransactionBuilder tx) {
        return switch (submit(data(tx))) {
            case ExecutionResult.Executed(var transaction) -> transaction;
            case ExecutionResult.Rejected(var reason, var message) -> throw new AssertionError(reason + ": " + message);
        };
    }

    /** The ids that a transaction made, by the name of their type. */
    static Map<String, SuiAddress> created(ExecutedTransaction transaction) {
        return transaction.effects().changedObjects().stream()
                .filter(change -> change.type() != null && change.input() == null)
                .collect(Collectors.toMap(change -> change.type().name(), change -> change.id(), (first, _) -> first));
    }
}
