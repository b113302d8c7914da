/** Paying creators: settled plays, the weekly distribution, and what anyone needs to recompute it. */
@ApplicationModule(displayName = "Revenue")
@NullMarked
package blockbuster.server.revenue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
