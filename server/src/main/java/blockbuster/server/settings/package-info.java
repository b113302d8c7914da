/** Validated configuration under {@code blockbuster.*}, and the clock and randomness that modules are given. */
@ApplicationModule(displayName = "Settings", type = ApplicationModule.Type.OPEN)
@NullMarked
package blockbuster.server.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
