package blockbuster.sui.rpc;

/** What a transaction cost, in MIST; the rebate is for storage it freed. */
public record GasUsed(long computation, long storage, long storageRebate, long nonRefundableStorageFee) {
    /** Charged less rebated; may be negative. */
    public long net() {
        return computation + storage - storageRebate;
    }
}
