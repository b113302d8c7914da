package blockbuster.localnet;

/** The cost of a transaction in MIST. */
public record GasUsed(long computation, long storage, long rebate, long nonRefundable) {
    /** What the payer's balance changes by, as a cost: negative if more was returned than spent. */
    public long net() {
        return computation + storage - rebate;
    }
}
