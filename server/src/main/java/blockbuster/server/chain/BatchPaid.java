package blockbuster.server.chain;

import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.util.List;

/** A batch paid its recipients; recipients and amounts go pairwise. */
public record BatchPaid(
        EventPosition position,
        SuiAddress distribution,
        SuiAddress batch,
        long index,
        List<SuiAddress> recipients,
        List<BigInteger> amounts,
        BigInteger paid,
        BigInteger unpaid)
        implements ChainEvent {
    public BatchPaid {
        recipients = List.copyOf(recipients);
        amounts = List.copyOf(amounts);
    }
}
