package blockbuster.server.chain;

import org.jspecify.annotations.Nullable;

/** The chain refused a write for good: a contract aborted or an input is not what it has to be. Nothing happened. */
public final class ChainRejectedException extends ChainException {
    public ChainRejectedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
