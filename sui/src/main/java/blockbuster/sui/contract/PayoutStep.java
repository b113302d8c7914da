package blockbuster.sui.contract;

/**
 * One level of the way from a payout's leaf to the root.
 *
 * @param left whether the sibling stands on the left
 */
public record PayoutStep(PayoutNode sibling, boolean left) {}
