package blockbuster.localnet.ledger;

import blockbuster.localnet.execution.Gas;
import blockbuster.localnet.execution.TransactionInputs;
import blockbuster.sui.Digest;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.Blake2b256;
import blockbuster.sui.transaction.Expiration;
import blockbuster.sui.transaction.GasData;
import blockbuster.sui.transaction.TransactionData;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Stand-ins for what an unfinished transaction leaves open. */
final class Simulation {
    private static final SuiAddress MOCK_COIN =
            SuiAddress.of(Blake2b256.hash("mock gas coin".getBytes(StandardCharsets.US_ASCII)));
    private static final long MOCK_BALANCE = 2 * Gas.MAX_BUDGET;

    private Simulation() {}

    /** The transaction with the network's price and the largest budget where it names none. */
    static TransactionData withGas(TransactionData data, long referencePrice) {
        var gas = data.gas();
        long price = gas.price() == 0 ? referencePrice : gas.price();
        long budget = gas.budget() == 0 ? Gas.MAX_BUDGET : gas.budget();
        return new TransactionData(
                data.kind(), data.sender(), new GasData(gas.payment(), gas.owner(), price, budget), data.expiration());
    }

    /** Whether no coin is to pay for it: without such an expiration the payment is only left open. */
    static boolean isPaidByAddress(TransactionData data) {
        boolean replayProtected = switch (data.expiration()) {
            case Expiration.ValidDuring _, Expiration.Validity _ -> true;
            case Expiration.None _, Expiration.Epoch _ -> false;
        };
        return data.gas().payment().isEmpty() && replayProtected;
    }

    /** Inputs with a coin that does not exist as payment. */
    static TransactionInputs mockInputs(InputCheck check, TransactionData data) {
        var coin = Genesis.coin(MOCK_COIN, MOCK_BALANCE, 1, data.gas().owner(), Digest.of(new byte[Digest.LENGTH]));
        return new TransactionInputs(check.loadObjects(), List.of(coin), true);
    }
}
