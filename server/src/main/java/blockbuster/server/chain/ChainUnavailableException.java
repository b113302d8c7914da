package blockbuster.server.chain;

import blockbuster.server.web.BackendUnavailable;
import org.jspecify.annotations.Nullable;

/** The chain gave no answer; whether a write happened is unknown until the call is repeated. */
public final class ChainUnavailableException extends ChainException implements BackendUnavailable {
    public ChainUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
