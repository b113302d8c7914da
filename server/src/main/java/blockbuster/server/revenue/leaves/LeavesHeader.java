package blockbuster.server.revenue.leaves;

import blockbuster.sui.SuiAddress;
import java.math.BigInteger;

/**
 * The first line of a leaves file. It is hashed like every other line, so the root binds all of it.
 *
 * @param pool the revenue pool on chain
 * @param policy name and version of the split policy
 * @param poolAmount what the creator pool held when the plays were fixed
 * @param minimum what a creator must have together to be paid
 * @param receiptKey by which the platform signs what it took note of, in hexadecimal digits
 */
public record LeavesHeader(
        SuiAddress pool,
        String policy,
        long periodStartMs,
        long periodEndMs,
        BigInteger poolAmount,
        BigInteger minimum,
        String receiptKey,
        int members,
        int payouts,
        int sessions) {
    private static final String FORMAT = "blockbuster-leaves/2";

    String line() {
        return "{\"format\":\"" + FORMAT
                + "\",\"members\":" + members
                + ",\"minimum\":\"" + minimum
                + "\",\"payouts\":" + payouts
                + ",\"periodEndMs\":" + periodEndMs
                + ",\"periodStartMs\":" + periodStartMs
                + ",\"policy\":\"" + policy
                + "\",\"pool\":\"" + pool
                + "\",\"poolAmount\":\"" + poolAmount
                + "\",\"receiptKey\":\"" + receiptKey
                + "\",\"sessions\":" + sessions + "}";
    }

    static LeavesHeader parse(JsonLine line) {
        if (!line.text("format").equals(FORMAT)) {
            throw new MalformedLeavesException("This is no file of the format " + FORMAT + ".");
        }
        return new LeavesHeader(
                line.address("pool"),
                line.text("policy"),
                line.number("periodStartMs"),
                line.number("periodEndMs"),
                line.amount("poolAmount"),
                line.amount("minimum"),
                line.text("receiptKey"),
                line.count("members"),
                line.count("payouts"),
                line.count("sessions"));
    }
}
