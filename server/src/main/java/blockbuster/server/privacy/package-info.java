/** What is kept of people, in which form, and how long. */
@ApplicationModule(
        displayName = "Privacy",
        allowedDependencies = {"jobs", "redis"})
@NullMarked
package blockbuster.server.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
