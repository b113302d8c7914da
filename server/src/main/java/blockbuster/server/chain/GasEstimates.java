package blockbuster.server.chain;

import java.math.BigInteger;
import java.util.Optional;

/** What the operator's own transactions would cost now. */
public interface GasEstimates {

    /**
     * MIST for registering a title of so many blobs, texts of usual length assumed: computation and storage less the
     * rebate. The network is asked by a dry run, and believed for some minutes.
     *
     * @return empty if the network can't be asked now
     */
    Optional<BigInteger> titleRegistration(int blobs);
}
