package blockbuster.server.revenue.leaves;

/** A leaves file is not in the one form that it can have; the message says where. */
public final class MalformedLeavesException extends RuntimeException {
    MalformedLeavesException(String message) {
        super(message);
    }

    MalformedLeavesException(String message, Throwable cause) {
        super(message, cause);
    }

    static MalformedLeavesException counts() {
        return new MalformedLeavesException("The header's counts are not those of the file.");
    }

    static MalformedLeavesException order() {
        return new MalformedLeavesException("The lines are not in their order.");
    }
}
