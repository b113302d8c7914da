package blockbuster.server.chain;

import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.util.List;

/** A batch object and the list it was made for; recipients and amounts go pairwise. */
public record PayoutOrder(SuiAddress batch, List<SuiAddress> recipients, List<BigInteger> amounts) {
    public PayoutOrder {
        recipients = List.copyOf(recipients);
        amounts = List.copyOf(amounts);
        if (recipients.size() != amounts.size()) {
            throw new IllegalArgumentException(recipients.size() + " recipients, " + amounts.size() + " amounts");
        }
    }
}
