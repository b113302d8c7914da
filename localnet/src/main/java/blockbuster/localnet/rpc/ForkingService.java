package blockbuster.localnet.rpc;

import blockbuster.localnet.Checkpoint;
import blockbuster.localnet.Ledger;
import blockbuster.localnet.LocalnetException;
import blockbuster.sui.rpc.proto.forking.AdvanceCheckpointRequest;
import blockbuster.sui.rpc.proto.forking.AdvanceCheckpointResponse;
import blockbuster.sui.rpc.proto.forking.AdvanceClockRequest;
import blockbuster.sui.rpc.proto.forking.AdvanceClockResponse;
import blockbuster.sui.rpc.proto.forking.ForkingServiceGrpc;
import blockbuster.sui.rpc.proto.forking.GetStatusRequest;
import blockbuster.sui.rpc.proto.forking.GetStatusResponse;
import io.grpc.stub.StreamObserver;
import java.time.Duration;

/** Time travel. The clock moves without a transaction here, so that no answer names one. */
final class ForkingService extends ForkingServiceGrpc.ForkingServiceImplBase {
    private static final long LEAST_STEP_MS = 1;

    private final Ledger ledger;

    ForkingService(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void advanceClock(AdvanceClockRequest request, StreamObserver<AdvanceClockResponse> out) {
        Replies.unary(out, () -> {
            long step = request.hasDurationMs() ? request.getDurationMs() : LEAST_STEP_MS;
            return AdvanceClockResponse.newBuilder()
                    .setTimestampMs(advance(step).timestampMs())
                    .build();
        });
    }

    private Checkpoint advance(long step) {
        try {
            return ledger.advanceClock(Duration.ofMillis(step));
        } catch (LocalnetException refused) {
            throw Replies.invalid(String.valueOf(refused.getMessage()));
        }
    }

    @Override
    public void advanceCheckpoint(AdvanceCheckpointRequest request, StreamObserver<AdvanceCheckpointResponse> out) {
        Replies.unary(out, () -> {
            Checkpoint checkpoint = ledger.advanceCheckpoint();
            return AdvanceCheckpointResponse.newBuilder()
                    .setCheckpointSequenceNumber(checkpoint.sequence())
                    .setTimestampMs(checkpoint.timestampMs())
                    .build();
        });
    }

    /** Forked from no other network, as 0 says. */
    @Override
    public void getStatus(GetStatusRequest request, StreamObserver<GetStatusResponse> out) {
        Replies.unary(
                out,
                () -> GetStatusResponse.newBuilder()
                        .setEpoch(ledger.epoch().epoch())
                        .setCheckpointSequenceNumber(ledger.latestCheckpoint().sequence())
                        .setTimestampMs(ledger.timestampMs())
                        .setForkedAtCheckpoint(0)
                        .build());
    }
}
