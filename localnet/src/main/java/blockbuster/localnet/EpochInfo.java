package blockbuster.localnet;

/** An epoch; the gas price is in MIST per unit of computation. */
public record EpochInfo(long epoch, long startTimestampMs, long referenceGasPrice, long protocolVersion) {}
