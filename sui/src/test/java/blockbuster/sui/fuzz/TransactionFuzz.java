package blockbuster.sui.fuzz;

import blockbuster.bcs.BcsException;
import blockbuster.sui.transaction.TransactionData;
import java.util.Arrays;

/** Any bytes as a transaction. */
public final class TransactionFuzz {
    private TransactionFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        TransactionData data;
        try {
            data = TransactionData.decode(input);
        } catch (BcsException refused) {
            return;
        }
        if (!Arrays.equals(data.encode(), input)) {
            throw new IllegalStateException("accepted bytes that are not canonical");
        }
    }
}
