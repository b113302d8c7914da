package blockbuster.sui.rpc;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.AbstractBlockingStub;
import java.time.Duration;
import java.util.function.Function;

/** Gives every call a deadline, and those that found nobody home another try. */
final class Rpc {
    private static final int ATTEMPTS = 4;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private final String target;
    private final Duration deadline;

    Rpc(String target, Duration deadline) {
        this.target = target;
        this.deadline = deadline;
    }

    <S extends AbstractBlockingStub<S>, T> T call(S stub, Function<S, T> method) {
        for (int attempt = 1; ; attempt++) {
            try {
                return method.apply(stub.withDeadlineAfter(deadline));
            } catch (StatusRuntimeException failed) {
                if (failed.getStatus().getCode() != Status.Code.UNAVAILABLE || attempt == ATTEMPTS) {
                    throw SuiRpcException.of(target, failed);
                }
                pause(FIRST_PAUSE.multipliedBy(1L << (attempt - 1)), failed);
            }
        }
    }

    String target() {
        return target;
    }

    private void pause(Duration pause, StatusRuntimeException failed) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw SuiRpcException.of(target, failed);
        }
    }
}
