/** A person's own account: choices, sessions and devices, and their data to take or to erase. */
@ApplicationModule(
        displayName = "Account",
        allowedDependencies = {"auth", "stream", "web"})
@NullMarked
package blockbuster.server.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
