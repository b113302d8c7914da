package blockbuster.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Fuzzes a decoder with Jazzer, coverage-guided, in a process of its own: {@code -Dfuzz.seconds=600} for a long run, 2
 * seconds otherwise. A target is a public class with {@code public static void fuzzerTestOneInput(byte[])} that lets only
 * unexpected exceptions through. Inputs in {@code src/test/resources/fuzz/TARGET} are tried first, every time: seeds, and
 * whatever once broke the target.
 */
public final class Fuzzing {
    private static final int SECONDS = Integer.getInteger("fuzz.seconds", 2);
    private static final int MAX_INPUT = 4096;
    private static final int MAX_HEAP_MIB = 512;
    /** An input that takes longer than this is a finding. */
    private static final int TIMEOUT_SECONDS = 10;

    private Fuzzing() {}

    public static void run(Class<?> target, Consumer<byte[]> body) throws IOException, InterruptedException {
        Path kept = Path.of("src/test/resources/fuzz", target.getSimpleName());
        for (Path input : inputs(kept)) {
            body.accept(Files.readAllBytes(input));
        }
        Path work = Files.createDirectories(Path.of("target/fuzz", target.getSimpleName(), "corpus"));
        Path log = work.resolveSibling("jazzer.log");
        int exit = new ProcessBuilder(command(target, work, kept))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();

        assertThat(exit)
                .as("%s; a crash-* file beside it belongs into %s", log.toAbsolutePath(), kept)
                .isZero();
    }

    private static List<Path> inputs(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static List<String> command(Class<?> target, Path work, Path kept) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + MAX_HEAP_MIB + "m",
                "-Xss1m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+EnableDynamicAgentLoading",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.getName(),
                "--instrumentation_includes=blockbuster.**",
                "--reproducer_path=" + work.getParent(),
                "-artifact_prefix=" + work.getParent() + "/",
                "-max_total_time=" + SECONDS,
                "-timeout=" + TIMEOUT_SECONDS,
                "-max_len=" + MAX_INPUT,
                "-rss_limit_mb=0",
                "-print_final_stats=1",
                work.toString()));
        if (Files.isDirectory(kept)) {
            command.add(kept.toString());
        }
        return command;
    }
}
