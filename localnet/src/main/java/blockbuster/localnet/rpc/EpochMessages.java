package blockbuster.localnet.rpc;

import blockbuster.localnet.EpochInfo;
import blockbuster.sui.rpc.proto.Epoch;
import blockbuster.sui.rpc.proto.ProtocolConfig;
import blockbuster.sui.rpc.proto.StakeSubsidy;
import blockbuster.sui.rpc.proto.StorageFund;
import blockbuster.sui.rpc.proto.SystemParameters;
import blockbuster.sui.rpc.proto.SystemState;

/** Epochs as messages; a local network has no validators, hence no stake. */
final class EpochMessages {
    private static final long SYSTEM_STATE_VERSION = 2;

    private EpochMessages() {}

    static Epoch epoch(EpochInfo epoch) {
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
                .setSystemState(systemState(epoch))
                .build();
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
