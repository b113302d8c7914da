/** Converts films piece by piece, on this machine and on workers that share its database and storage. */
@ApplicationModule(
        displayName = "Transcode",
        allowedDependencies = {"jobs", "settings"})
@NullMarked
package blockbuster.server.transcode;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
