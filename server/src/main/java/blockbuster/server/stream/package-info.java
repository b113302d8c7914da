/** Playing: the five checks, streaming tokens, playlists and paced keys, counted watching and its settlement. */
@ApplicationModule(
        displayName = "Stream",
        allowedDependencies = {"auth", "chain", "content", "privacy", "redis", "settings", "web"})
@NullMarked
package blockbuster.server.stream;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
