package blockbuster.server.chain;

import java.math.BigInteger;
import java.util.Optional;

/** What the operator's own transactions cost lately. */
public interface GasHistory {

    /** How references of title registrations begin. */
    String TITLE_REGISTRATION = "upload:";

    /**
     * Gas of the latest successful transaction of a kind in MIST: computation and storage less the rebate.
     *
     * @param referencePrefix how the references of the kind begin
     * @return empty if there was none, or the network can't be asked now
     */
    Optional<BigInteger> latestNet(String referencePrefix);
}
