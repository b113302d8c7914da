package blockbuster.app.instance;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The user's cache folder, where unpacked programs and the list of running instances live; all of it can be deleted. */
public final class UserCache {

    private UserCache() {}

    /** {@code $XDG_CACHE_HOME/blockbuster}, or {@code ~/.cache/blockbuster}. */
    public static Path folder(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("XDG_CACHE_HOME"))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("blockbuster");
    }
}
