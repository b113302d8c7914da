/** The catalogue of titles, mirrored from the chain, and what it takes to play them: packages and wrapped secrets. */
@ApplicationModule(
        displayName = "Content",
        allowedDependencies = {"auth", "chain", "redis", "settings", "web"})
@NullMarked
package blockbuster.server.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
