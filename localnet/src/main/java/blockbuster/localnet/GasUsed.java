package blockbuster.localnet;

/** The cost of a transaction in MIST. */
public record GasUsed(long computation, long storage, long rebate, long nonRefundable) {
    /** Of a transaction that cost nothing. */
    public static final GasUsed NONE = new GasUsed(0, 0, 0, 0);

    /** The cost of both. */
    public GasUsed plus(GasUsed other) {
        return new GasUsed(
                computation + other.computation,
                storage + other.storage,
                rebate + other.rebate,
                nonRefundable + other.nonRefundable);
    }

    /** What the payer's balance changes by, as a cost: negative if more was returned than spent. */
    public long net() {
        return computation + storage - rebate;
    }
}
