/** A blocking client of Sui's gRPC API; what it gives are records, never generated messages. */
@NullMarked
package blockbuster.sui.rpc;

import org.jspecify.annotations.NullMarked;
