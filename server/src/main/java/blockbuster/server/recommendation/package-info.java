/** What to watch next: from settled watching and from what titles are, the same inputs giving the same list. */
@ApplicationModule(
        displayName = "Recommendation",
        allowedDependencies = {"account", "auth", "chain", "content", "stream", "web"})
@NullMarked
package blockbuster.server.recommendation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
