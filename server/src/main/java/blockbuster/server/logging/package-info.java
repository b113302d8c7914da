/** One JSON line per log event. */
@ApplicationModule(displayName = "Logging", type = ApplicationModule.Type.OPEN)
@NullMarked
package blockbuster.server.logging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
