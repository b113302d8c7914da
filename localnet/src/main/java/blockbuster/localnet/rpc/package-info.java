/** The network's face: Sui's gRPC API, natively and as gRPC-Web, and the faucet. */
@NullMarked
package blockbuster.localnet.rpc;

import org.jspecify.annotations.NullMarked;
