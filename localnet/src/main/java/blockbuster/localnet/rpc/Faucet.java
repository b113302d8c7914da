package blockbuster.localnet.rpc;

import blockbuster.localnet.ChangedObject;
import blockbuster.localnet.ExecutedTransaction;
import blockbuster.localnet.ExecutionResult;
import blockbuster.localnet.Ledger;
import blockbuster.localnet.LedgerObject.MoveObject;
import blockbuster.sui.Digest;
import blockbuster.sui.ObjectRef;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import blockbuster.sui.crypto.Ed25519KeyPair;
import blockbuster.sui.transaction.GasData;
import blockbuster.sui.transaction.TransactionBuilder;
import java.util.List;

/** Sends SUI from an account that has plenty; one gift at a time. */
final class Faucet {
    /** 1000 SUI. */
    private static final long AMOUNT = 1_000_000_000_000L;

    private static final long BUDGET = 100_000_000;

    private final Ledger ledger;
    private final Ed25519KeyPair treasurer;

    Faucet(Ledger ledger, Ed25519KeyPair treasurer) {
        this.ledger = ledger;
        this.treasurer = treasurer;
    }

    /** A new coin; the amount in MIST. */
    record Gift(long amount, SuiAddress coin, Digest transaction) {}

    synchronized Gift give(SuiAddress recipient) {
        var tx = new TransactionBuilder();
        tx.transferObjects(List.of(tx.splitCoin(tx.gasCoin(), AMOUNT)), recipient);
        List<ObjectRef> coins =
                ledger.ownedObjects(treasurer.address(), StructTag.coin(StructTag.SUI), null, 256).stream()
                        .map(MoveObject::ref)
                        .toList();
        long price = ledger.epoch().referenceGasPrice();
        byte[] bytes = tx.build(treasurer.address(), new GasData(coins, treasurer.address(), price, BUDGET))
                .encode();
        byte[] signature = treasurer.signTransaction(bytes).toByteArray();
        return switch (ledger.execute(bytes, List.of(signature))) {
            case ExecutionResult.Executed(var executed) -> gift(executed);
            case ExecutionResult.Rejected rejected ->
                throw new SuiException("the faucet cannot pay: " + rejected.message());
        };
    }

    private static Gift gift(ExecutedTransaction executed) {
        SuiAddress coin = executed.effects().changedObjects().stream()
                .filter(changed -> changed.idOperation() == ChangedObject.IdOperation.CREATED)
                .map(ChangedObject::id)
                .findFirst()
                .orElseThrow(() -> new SuiException("the faucet is empty; start a new network in an empty folder"));
        return new Gift(AMOUNT, coin, executed.digest());
    }
}
