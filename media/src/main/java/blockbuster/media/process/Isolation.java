package blockbuster.media.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Programs to run another program under, which replace themselves by it, so that its process id is the child's: Linux'
 * {@code prlimit} against too much memory, and {@code unshare} into a network namespace without any network. What this
 * machine or its container does not allow is left out.
 */
public final class Isolation {

    /** More than any ladder of the tests needs, and less than would take a machine down. */
    private static final long MAX_MEMORY_BYTES = 6L << 30;

    private static final int CHECK_SECONDS = 10;
    private static final Path NO_WORK = Path.of("/bin/true");

    private static final List<String> LIMITS = working("prlimit", "--data=" + MAX_MEMORY_BYTES, "--core=0");
    private static final List<String> NO_NETWORK = working("unshare", "--user", "--map-root-user", "--net");

    private Isolation() {}

    /** What bounds memory; empty where that is impossible. */
    public static List<String> limits() {
        return LIMITS;
    }

    /** What takes the network away; empty where that is impossible. */
    public static List<String> noNetwork() {
        return NO_NETWORK;
    }

    private static List<String> working(String program, String... options) {
        var prefix = new ArrayList<String>();
        Stream.of("/usr/bin", "/bin")
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .ifPresent(path -> {
                    prefix.add(path.toString());
                    prefix.addAll(List.of(options));
                });
        return !prefix.isEmpty() && succeeds(prefix) ? List.copyOf(prefix) : List.of();
    }

    private static boolean succeeds(List<String> prefix) {
        var command = new ArrayList<>(prefix);
        command.add(NO_WORK.toString());
        try {
            var nowhere = new File("/dev/null");
            var child = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(nowhere)
                    .start();
            if (!child.waitFor(CHECK_SECONDS, TimeUnit.SECONDS)) {
                child.destroyForcibly();
                return false;
            }
            return child.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
