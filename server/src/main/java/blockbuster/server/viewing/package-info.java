/** What viewers did with titles: where they are in them, and how they rated them. */
@ApplicationModule(
        displayName = "Viewing",
        allowedDependencies = {"auth", "chain", "content", "stream", "web"})
@NullMarked
package blockbuster.server.viewing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
