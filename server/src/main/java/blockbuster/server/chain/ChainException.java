package blockbuster.server.chain;

import org.jspecify.annotations.Nullable;

/** The chain didn't do what was asked. */
public class ChainException extends RuntimeException {
    public ChainException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
