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
        /** No answer in time, no connection or too many calls: a transaction may have been executed all the same. */
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
            case UNAVAILABLE, DEADLINE_EXCEEDED, CANCELLED, UNKNOWN, RESOURCE_EXHAUSTED ->
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

    boolean unreachable() {
        return kind == Kind.UNREACHABLE;
    }

    /** Whether an input has moved on since it was looked up: the transaction can't run, but one built anew can. */
    boolean staleInput() {
        String message = String.valueOf(getMessage());
        return kind == Kind.REFUSED
                && (message.contains("not available for consumption") || message.contains("version"));
    }

    private static String description(Status status) {
        String text = status.getDescription();
        return text == null ? status.getCode().name() : text;
    }
}
