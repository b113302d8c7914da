package blockbuster.edge;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** An edge in a process of its own that can be killed. Tells its port and runs until then. */
final class KilledEdge {

    private KilledEdge() {}

    public static void main(String[] arguments) throws IOException {
        EdgeOptions options = EdgeOptions.of("127.0.0.1", 0, List.of(URI.create(arguments[0])), TestingTokens.SECRET)
                .withMemory(DiskTierTest.MEMORY, DiskTierTest.LARGEST)
                .withDisk(new DiskOptions(Path.of(arguments[1]), DiskTierTest.DISK));
        try (EdgeServer edge = EdgeServer.start(options)) {
            System.out.println(edge.port());
            System.in.transferTo(System.out);
        }
    }

    static Process start(URI aggregator, Path disk) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledEdge.class.getName(),
                        aggregator.toString(),
                        disk.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
