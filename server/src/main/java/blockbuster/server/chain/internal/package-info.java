/** Indexer, reader and writer behind the chain module's API. */
@NullMarked
package blockbuster.server.chain.internal;

import org.jspecify.annotations.NullMarked;
