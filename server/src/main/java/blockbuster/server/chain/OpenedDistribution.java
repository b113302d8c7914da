package blockbuster.server.chain;

import blockbuster.sui.SuiAddress;
import java.util.List;

/** What the chain recorded at the opening, and the batch objects by index. */
public record OpenedDistribution(DistributionOpened event, List<SuiAddress> batches) {
    public OpenedDistribution {
        batches = List.copyOf(batches);
    }
}
