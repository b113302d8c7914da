package blockbuster.localnet.rpc;

import blockbuster.bcs.BcsException;
import blockbuster.sui.SuiException;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers calls, and turns what goes wrong into the status that clients expect. */
final class Replies {
    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

    private Replies() {}

    static <T> void unary(StreamObserver<T> out, Supplier<T> answer) {
        stream(out, observer -> observer.onNext(answer.get()));
    }

    static <T> void stream(StreamObserver<T> out, Consumer<StreamObserver<T>> answers) {
        try {
            answers.accept(out);
        } catch (RuntimeException failed) {
            out.onError(status(failed));
            return;
        }
        out.onCompleted();
    }

    /** What the caller is told of a failure: its cause, where it is the caller's. */
    static StatusRuntimeException status(RuntimeException failed) {
        return switch (failed) {
            case StatusRuntimeException refused -> refused;
            case SuiException malformed -> invalid(String.valueOf(malformed.getMessage()));
            case BcsException malformed -> invalid(String.valueOf(malformed.getMessage()));
            default -> {
                LOG.error("a call failed", failed);
                yield Status.INTERNAL
                        .withDescription("the local network failed; its log says why")
                        .asRuntimeException();
            }
        };
    }

    static StatusRuntimeException invalid(String message) {
        return Status.INVALID_ARGUMENT.withDescription(message).asRuntimeException();
    }

    static StatusRuntimeException notFound(String message) {
        return Status.NOT_FOUND.withDescription(message).asRuntimeException();
    }
}
