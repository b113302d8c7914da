package blockbuster.server.chain.internal;

import java.time.Duration;

/** The chain as the indexer sees it: a numbered list that grows. Calls block and throw ChainUnavailableException. */
interface CheckpointFeed {
    /** Names the network; a cursor of another network is worthless. */
    String chainId();

    /** The newest checkpoint. */
    long latest();

    /** One checkpoint, at most the newest. */
    CheckpointEvents read(long checkpoint);

    /** Returns when there may be a checkpoint after the given one, or after the timeout. */
    void awaitAfter(long checkpoint, Duration timeout) throws InterruptedException;
}
