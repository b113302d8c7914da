package blockbuster.app.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The programs that tests need and Maven can't bring; on Debian as root they are installed, elsewhere they are named. */
public final class TestPrograms {

    /** Program to look for, and the Debian package that has it. */
    private static final Map<String, String> PACKAGES =
            Map.of("ffmpeg", "ffmpeg", "ffprobe", "ffmpeg", "chromium", "chromium");

    private TestPrograms() {}

    /** Installs what is missing if that is possible; returns the packages that are still missing. */
    public static List<String> installMissing() throws IOException, InterruptedException {
        var missing = missing();
        if (missing.isEmpty() || !canInstall()) {
            return missing;
        }
        run(List.of("apt-get", "update", "-q"));
        var install = new ArrayList<>(List.of("apt-get", "install", "-q", "-y", "--no-install-recommends"));
        install.addAll(missing);
        run(install);
        return missing();
    }

    private static List<String> missing() {
        return PACKAGES.entrySet().stream()
                .filter(entry -> !isOnPath(entry.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean canInstall() {
        return "root".equals(System.getProperty("user.name")) && isOnPath("apt-get");
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        builder.start().waitFor();
    }
}
