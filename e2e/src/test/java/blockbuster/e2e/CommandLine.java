package blockbuster.e2e;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** One call of {@code ./blockbuster}, or of another program, to its end. */
record CommandLine(int exitCode, String output, String errors) {

    private static final Path OWN_MODULE = Path.of("").toAbsolutePath();

    /**
     * As the launcher calls Java, with the class path of these tests. As there, Java keeps the loaded classes: the first
     * process of each command leaves an archive when it ends, which saves later ones a third of their start.
     */
    static ProcessBuilder java(List<String> arguments) {
        var archive = OWN_MODULE.resolve("target/classes-of-" + arguments.getFirst() + ".jsa");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-Xmx1g",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + archive,
                "-Xlog:disable", // such as that an archive is of another build, amid a command's output
                "-cp",
                classPath(),
                "blockbuster.app.Main"));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    /** Without the tests themselves, which lie in folders: Java archives only what comes from jars alone. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).toAbsolutePath().startsWith(OWN_MODULE))
                .collect(Collectors.joining(File.pathSeparator));
    }

    static CommandLine blockbuster(Duration limit, String... arguments) throws IOException, InterruptedException {
        return run(java(List.of(arguments)), limit);
    }

    static CommandLine program(Duration limit, List<String> command) throws IOException, InterruptedException {
        return program(limit, command, Map.of());
    }

    /** @param environment beside what is inherited */
    static CommandLine program(Duration limit, List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return run(builder, limit);
    }

    private static CommandLine run(ProcessBuilder builder, Duration limit) throws IOException, InterruptedException {
        var output = Files.createTempFile("output", ".txt");
        var errors = Files.createTempFile("errors", ".txt");
        try {
            var process = builder.redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError(builder.command().getLast() + " took longer than " + limit + ":\n"
                        + Files.readString(output) + Files.readString(errors));
            }
            return new CommandLine(
                    process.exitValue(),
                    Files.readString(output, StandardCharsets.UTF_8),
                    Files.readString(errors, StandardCharsets.UTF_8));
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }
}
