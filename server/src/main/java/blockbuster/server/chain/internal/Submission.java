package blockbuster.server.chain.internal;

/**
 * A signed transaction.
 *
 * @param digest base58
 * @param transaction BCS of the transaction data
 * @param signature flag, signature and public key
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Submission(String digest, byte[] transaction, byte[] signature) {}
