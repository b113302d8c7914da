package blockbuster.server.chain;

import blockbuster.sui.SuiAddress;
import java.util.List;
import java.util.Optional;

/**
 * What the chain recorded at the opening, and the batch objects by index.
 *
 * @param claims the object that holds the money of creators without an account, if there are such
 */
public record OpenedDistribution(DistributionOpened event, List<SuiAddress> batches, Optional<SuiAddress> claims) {
    public OpenedDistribution {
        batches = List.copyOf(batches);
    }
}
