package blockbuster.bench;

import blockbuster.edge.DiskOptions;
import blockbuster.edge.EdgeOptions;
import blockbuster.edge.EdgeServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** An edge in a process of its own, so that its CPU time can be told from the others'. */
final class EdgeProcess implements AutoCloseable {
    private static final long MEMORY = 512L << 20;
    private static final long DISK = 2L << 30;

    private final Process process;
    private final String url;

    /** Starts with an empty memory; {@code disk} may hold what an earlier one left. */
    EdgeProcess(URI walrus, Path disk) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-XX:MaxDirectMemorySize=1t",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EdgeProcess.class.getName(),
                        walrus.toString(),
                        disk.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        url = String.valueOf(process.inputReader().readLine());
    }

    /** The child. It ends when the parent closes its input. */
    public static void main(String[] arguments) throws IOException {
        var options = EdgeOptions.of("127.0.0.1", 0, List.of(URI.create(arguments[0])), EdgeFilm.SECRET)
                .withMemory(MEMORY)
                .withDisk(new DiskOptions(Path.of(arguments[1]), DISK));
        try (var edge = EdgeServer.start(options)) {
            System.out.println("http://127.0.0.1:" + edge.port());
            System.in.transferTo(System.out);
        }
    }

    String url() {
        return url;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }
}
