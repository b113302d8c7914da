/** Figures about the platform: members, titles, streams, money. */
@ApplicationModule(displayName = "Analytics")
@NullMarked
package blockbuster.server.analytics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
