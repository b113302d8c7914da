package blockbuster.sui.rpc;

/**
 * Which network answers, and how far it has come.
 *
 * @param chainId Base58 digest of the genesis checkpoint
 * @param checkpointHeight sequence number of the newest checkpoint
 */
public record ServiceInfo(String chainId, long epoch, long checkpointHeight) {}
