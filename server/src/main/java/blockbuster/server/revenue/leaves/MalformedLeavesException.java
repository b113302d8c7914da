package blockbuster.server.revenue.leaves;

/** A leaves file is not in the one form that it can have; the message says where. */
public final class MalformedLeavesException extends RuntimeException {
    MalformedLeavesException(String message) {
        super(message);
    }

    MalformedLeavesException(String message, Throwable cause) {
        super(message, cause);
    }
}
