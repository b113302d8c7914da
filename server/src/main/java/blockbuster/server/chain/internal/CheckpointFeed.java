package blockbuster.server.chain.internal;

import java.util.function.Consumer;

/** The chain as the indexer sees it: numbered checkpoints without end. */
interface CheckpointFeed {
    /** Names the network; a cursor of another network is worthless. */
    String chainId();

    /**
     * Hands over every checkpoint from the first on, in order, and goes on as new ones come. Returns only by exception:
     * the consumer's, or the interruption.
     */
    void follow(long first, Consumer<CheckpointEvents> consumer) throws InterruptedException;
}
