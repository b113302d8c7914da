package blockbuster.server.chain;

import org.jspecify.annotations.Nullable;

/** The chain refused a write for good: a contract aborted or an input is not what it has to be. Nothing happened. */
public final class ChainRejectedException extends ChainException {
    private final transient @Nullable ContractAbort abort;

    public ChainRejectedException(String message, @Nullable Throwable cause) {
        this(message, null, cause);
    }

    /** @param abort set when a contract refused */
    public ChainRejectedException(String message, @Nullable ContractAbort abort, @Nullable Throwable cause) {
        super(message, cause);
        this.abort = abort;
    }

    /** Which rule of a contract refused; null where it was none. */
    public @Nullable ContractAbort abort() {
        return abort;
    }
}
