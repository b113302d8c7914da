package blockbuster.app.service;

import blockbuster.app.AppException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Redis' server program. The one that our library distributes comes first, so that a data directory is always read by the version
 * that wrote it; a machine it has none for uses its own {@code redis-server}.
 */
final class RedisProgram {

    private static final Map<String, String> BUNDLED = Map.of(
            "linux-amd64", "redis-server-6.2.6-v5-linux-amd64",
            "linux-aarch64", "redis-server-6.2.7-linux-arm64",
            "mac-x86_64", "redis-server-6.2.6-v5-darwin-amd64",
            "mac-aarch64", "redis-server-6.2.6-v5-darwin-arm64");

    private RedisProgram() {}

    static Path locate(ProgramCache cache) throws IOException {
        var bundled = BUNDLED.get(platform());
        if (bundled == null) {
            return onPath().orElseThrow(() ->
                    new AppException("Redis is missing: install it (Debian: apt install redis-server) and try again."));
        }
        return cache.folder(bundled, folder -> unpack(bundled, folder)).resolve("redis-server");
    }

    private static String platform() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return (system.startsWith("mac") ? "mac" : system) + "-" + System.getProperty("os.arch");
    }

    private static void unpack(String resource, Path folder) throws IOException {
        var target = folder.resolve("redis-server");
        try (var bytes = RedisProgram.class.getResourceAsStream("/" + resource)) {
            if (bytes == null) {
                throw new AppException("The library with Redis' program is not on the class path");
            }
            Files.copy(bytes, target);
        }
        PostgresPrograms.makeExecutable(target);
    }

    private static Optional<Path> onPath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, "redis-server"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
