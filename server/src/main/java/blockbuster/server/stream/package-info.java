/** Playing: the five checks, streaming tokens, playlists and paced keys, counted watching and its settlement. */
@ApplicationModule(displayName = "Stream")
@NullMarked
package blockbuster.server.stream;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
