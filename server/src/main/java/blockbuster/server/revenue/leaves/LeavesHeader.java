package blockbuster.server.revenue.leaves;

import blockbuster.sui.SuiAddress;

/**
 * The first line of a leaves file. It is hashed like every other line, so the root binds period and policy too.
 *
 * @param pool the revenue pool on chain
 * @param policy name and version of the split policy
 */
public record LeavesHeader(SuiAddress pool, String policy, long periodStartMs, long periodEndMs, int sessions) {
    private static final String FORMAT = "blockbuster-leaves/1";

    String line() {
        return "{\"format\":\"" + FORMAT
                + "\",\"periodEndMs\":" + periodEndMs
                + ",\"periodStartMs\":" + periodStartMs
                + ",\"policy\":\"" + policy
                + "\",\"pool\":\"" + pool
                + "\",\"sessions\":" + sessions + "}";
    }
}
