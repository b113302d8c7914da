/** Persistent background jobs on db-scheduler: modules contribute Task beans. */
@ApplicationModule(displayName = "Jobs", type = ApplicationModule.Type.OPEN)
@NullMarked
package blockbuster.server.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
