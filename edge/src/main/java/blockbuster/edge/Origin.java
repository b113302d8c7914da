package blockbuster.edge;

import blockbuster.walrus.HashedRange;

/** Where segments come from on a miss. Thread-safe. */
interface Origin extends AutoCloseable {

    /**
     * Exactly these bytes; blocks.
     *
     * @throws blockbuster.walrus.WalrusException if nobody gave bytes that hash to what they must
     */
    byte[] read(HashedRange range);

    @Override
    default void close() {}
}
