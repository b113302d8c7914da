package blockbuster.sui.rpc;

import blockbuster.sui.SuiException;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;

/** The network did not answer, or refused the request. */
public final class SuiRpcException extends SuiException {
    /** Kinds that callers tell apart. */
    public enum Kind {
        /** There is no such object, transaction or checkpoint. */
        NOT_FOUND,
        /** The request breaks a rule; sending it again won't help. */
        REFUSED,
        /** No answer in time or no connection: a transaction may have been executed all the same. */
        UNREACHABLE
    }

    private final Kind kind;

    private SuiRpcException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    static SuiRpcException of(String target, StatusRuntimeException failed) {
        Status status = failed.getStatus();
        return switch (status.getCode()) {
            case NOT_FOUND -> new SuiRpcException(Kind.NOT_FOUND, description(status), failed);
            case UNAVAILABLE, DEADLINE_EXCEEDED, CANCELLED, UNKNOWN ->
                new SuiRpcException(
                        Kind.UNREACHABLE,
                        "the Sui node at " + target + " does not answer (" + description(status)
                                + "); check that it runs and that the URL is right",
                        failed);
            default -> new SuiRpcException(Kind.REFUSED, "the Sui node refused: " + description(status), failed);
        };
    }

    public Kind kind() {
        return kind;
    }

    private static String description(Status status) {
        String text = status.getDescription();
        return text == null ? status.getCode().name() : text;
    }
}
