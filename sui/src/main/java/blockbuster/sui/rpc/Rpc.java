package blockbuster.sui.rpc;

import io.grpc.Channel;
import io.grpc.ManagedChannel;
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
    private final int attempts;

    Rpc(String target, Duration deadline) {
        this(target, deadline, ATTEMPTS);
    }

    private Rpc(String target, Duration deadline, int attempts) {
        this.target = target;
        this.deadline = deadline;
        this.attempts = attempts;
    }

    <S extends AbstractBlockingStub<S>, T> T call(S stub, Function<S, T> method) {
        for (int attempt = 1; ; attempt++) {
            try {
                return method.apply(stub.withDeadlineAfter(deadline));
            } catch (StatusRuntimeException failed) {
                if (failed.getStatus().getCode() != Status.Code.UNAVAILABLE) {
                    throw SuiRpcException.of(target, failed);
                }
                reconnect(stub.getChannel());
                if (attempt == attempts) {
                    throw SuiRpcException.of(target, failed);
                }
                pause(FIRST_PAUSE.multipliedBy(1L << (attempt - 1)), failed);
            }
        }
    }

    /** Else gRPC waits up to two minutes between its own attempts, and calls fail at once long after the node is back. */
    private static void reconnect(Channel channel) {
        if (channel instanceof ManagedChannel managed) {
            managed.resetConnectBackoff();
        }
    }

    /** The same with another deadline. */
    Rpc within(Duration timeout) {
        return new Rpc(target, timeout, attempts);
    }

    /** The same for callers that try again themselves. */
    Rpc once() {
        return new Rpc(target, deadline, 1);
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
