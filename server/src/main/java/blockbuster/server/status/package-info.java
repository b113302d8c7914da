/** Whether what the platform rests on answers, for everybody. */
@ApplicationModule(
        displayName = "Status",
        allowedDependencies = {"chain", "settings", "web"})
@NullMarked
package blockbuster.server.status;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
