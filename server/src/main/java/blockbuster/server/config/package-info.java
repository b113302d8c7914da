/** What clients need to know of this platform: its network, contracts, tiers and edge. */
@ApplicationModule(
        displayName = "Config",
        allowedDependencies = {"chain", "settings", "web"})
@NullMarked
package blockbuster.server.config;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
