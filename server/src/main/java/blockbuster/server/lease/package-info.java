/** Storage is a lease: until when each title is paid for on Walrus, warnings before the end, and extensions. */
@ApplicationModule(
        displayName = "Lease",
        allowedDependencies = {"auth", "content", "jobs", "revenue", "settings", "web"})
@NullMarked
package blockbuster.server.lease;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
