/** The chain: reading it, writing to it, and following it into published events; the only module that speaks gRPC. */
@ApplicationModule(displayName = "Chain")
@NullMarked
package blockbuster.server.chain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
