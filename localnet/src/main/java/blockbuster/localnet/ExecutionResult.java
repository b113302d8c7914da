package blockbuster.localnet;

/** What became of a submitted transaction. */
public sealed interface ExecutionResult {
    /** It is recorded; its status says whether its commands took effect or only gas was charged. */
    record Executed(ExecutedTransaction transaction) implements ExecutionResult {}

    /** It was refused before execution, nothing changed; {@code message} tells the sender what to do. */
    record Rejected(Reason reason, String message) implements ExecutionResult {}

    /** Why a transaction is refused. */
    enum Reason {
        /** The bytes are not a transaction, or break a limit. */
        MALFORMED,
        /** A signature is missing, wrong or not the sender's or gas owner's. */
        INVALID_SIGNATURE,
        /** An input object does not exist. */
        OBJECT_NOT_FOUND,
        /** An input's version or digest is not the current one: read it again and rebuild. */
        STALE_OBJECT,
        /** An input belongs to someone else, or is used as what it is not. */
        INVALID_OWNER,
        /** The payment does not cover the budget, or budget or price are out of bounds. */
        INVALID_GAS,
        /** The transaction may not run any more, or not yet. */
        EXPIRED,
        /** The network does not offer what the transaction uses. */
        UNSUPPORTED
    }
}
