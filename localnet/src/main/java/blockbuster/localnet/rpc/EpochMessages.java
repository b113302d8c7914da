package blockbuster.localnet.rpc;

import blockbuster.localnet.EpochInfo;
import blockbuster.localnet.Ledger;
import blockbuster.sui.rpc.proto.Epoch;
import blockbuster.sui.rpc.proto.ProtocolConfig;
import blockbuster.sui.rpc.proto.StakeSubsidy;
import blockbuster.sui.rpc.proto.StorageFund;
import blockbuster.sui.rpc.proto.SystemParameters;
import blockbuster.sui.rpc.proto.SystemState;

/** Epochs as messages; a local network has no validators, hence no stake. */
final class EpochMessages {
    private static final long SYSTEM_STATE_VERSION = 2;

    private final Ledger ledger;

    EpochMessages(Ledger ledger) {
        this.ledger = ledger;
    }

    Epoch epoch(EpochInfo epoch) {
        long first = firstCheckpoint(epoch.epoch());
        var message = message(epoch).setFirstCheckpoint(first);
        ledger.epoch(epoch.epoch() + 1).ifPresent(next -> {
            long afterwards = firstCheckpoint(next.epoch());
            message.setLastCheckpoint(afterwards - 1).setEnd(OwnerMessages.timestamp(next.startTimestampMs()));
        });
        return message.build();
    }

    /** Epochs grow along the chain: searched by halves. The next one's, if it has none yet. */
    private long firstCheckpoint(long epoch) {
        long low = 0;
        long high = ledger.latestCheckpoint().sequence() + 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (ledger.checkpoint(middle).orElseThrow().epoch() < epoch) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Epoch.Builder message(EpochInfo epoch) {
        return Epoch.newBuilder()
                .setEpoch(epoch.epoch())
                .setStart(OwnerMessages.timestamp(epoch.startTimestampMs()))
                .setReferenceGasPrice(epoch.referenceGasPrice())
                .setProtocolConfig(ProtocolConfig.newBuilder()
                        .setProtocolVersion(epoch.protocolVersion())
                        .putAttributes("max_tx_gas", Long.toString(GasSelection.MAX_BUDGET))
                        .putAttributes("max_gas_payment_objects", Integer.toString(GasSelection.MAX_COINS))
                        .putAttributes("max_pure_argument_size", "16384")
                        .putAttributes("max_programmable_tx_commands", "1024"))
                .setSystemState(systemState(epoch));
    }

    private static SystemState systemState(EpochInfo epoch) {
        return SystemState.newBuilder()
                .setVersion(SYSTEM_STATE_VERSION)
                .setEpoch(epoch.epoch())
                .setProtocolVersion(epoch.protocolVersion())
                .setReferenceGasPrice(epoch.referenceGasPrice())
                .setEpochStartTimestampMs(epoch.startTimestampMs())
                .setSafeMode(false)
                .setSafeModeStorageRewards(0)
                .setSafeModeComputationRewards(0)
                .setSafeModeStorageRebates(0)
                .setSafeModeNonRefundableStorageFee(0)
                .setParameters(SystemParameters.getDefaultInstance())
                .setStorageFund(
                        StorageFund.newBuilder().setTotalObjectStorageRebates(0).setNonRefundableBalance(0))
                .setStakeSubsidy(StakeSubsidy.getDefaultInstance())
                .build();
    }
}
