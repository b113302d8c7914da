package blockbuster.server.revenue.split;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;

/**
 * How a creator pool is divided. A policy is a pure function of the pool and the plays; the order of the plays never
 * matters. Its name, written on chain with every distribution, tells an auditor which function to repeat.
 */
public interface SplitPolicy {
    /** Name and version, such as {@code pool/1}. */
    String name();

    /**
     * Divides the pool. The payouts come ordered by uploader address (its 32 bytes, unsigned), name each uploader once, and sum to the pool
     * exactly, unless nothing was watched: then there are none.
     */
    List<Payout> split(BigInteger pool, Collection<WatchedPlay> plays);
}
