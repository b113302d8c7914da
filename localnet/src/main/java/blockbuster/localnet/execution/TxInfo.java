package blockbuster.localnet.execution;

import blockbuster.sui.Digest;
import blockbuster.sui.SuiAddress;
import org.jspecify.annotations.Nullable;

/** What a transaction knows of itself and of the network; the sponsor is null when the sender pays. */
public record TxInfo(
        Digest digest,
        SuiAddress sender,
        @Nullable SuiAddress sponsor,
        long epoch,
        long epochTimestampMs,
        long timestampMs,
        long referenceGasPrice,
        long gasPrice) {}
