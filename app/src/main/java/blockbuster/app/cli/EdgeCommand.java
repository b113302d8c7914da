package blockbuster.app.cli;

import blockbuster.app.AppException;
import blockbuster.edge.DiskOptions;
import blockbuster.edge.EdgeOptions;
import blockbuster.edge.EdgeServer;
import blockbuster.edge.TlsFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code edge}: segment delivery alone, until Ctrl-C or SIGTERM. */
@Command(
        name = "edge",
        mixinStandardHelpOptions = true,
        description = "Serves film segments from memory, disk and Walrus, without a database; Ctrl-C stops it.")
final class EdgeCommand implements Callable<Integer> {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    @Option(
            names = "--origin",
            paramLabel = "URL",
            required = true,
            description = "A Walrus aggregator; give several, so that one may fail.")
    private List<URI> origins = List.of();

    @Option(
            names = "--token-key-file",
            paramLabel = "FILE",
            required = true,
            description = "The streaming secret that the servers sign with: 32 bytes in Base64.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path tokenKey;

    @Option(names = "--host", defaultValue = "0.0.0.0", description = "Address to listen on (default: all).")
    private String host = "";

    @Option(
            names = "--port",
            defaultValue = "8081",
            description = "Port to listen on (default: ${DEFAULT-VALUE}; 0 takes a free one).")
    private int port;

    @Option(
            names = "--cache-memory",
            paramLabel = "SIZE",
            defaultValue = "256m",
            converter = ByteSize.Converter.class,
            description = "Bound of the segments in memory (default: ${DEFAULT-VALUE}).")
    private ByteSize memory = new ByteSize(0);

    @Option(names = "--cache-disk", paramLabel = "DIR", description = "Keeps segments here too (default: nowhere).")
    private @Nullable Path disk;

    @Option(
            names = "--cache-disk-size",
            paramLabel = "SIZE",
            defaultValue = "20g",
            converter = ByteSize.Converter.class,
            description = "Bound of the segments on disk (default: ${DEFAULT-VALUE}).")
    private ByteSize diskSize = new ByteSize(0);

    @ArgGroup(exclusive = false)
    private @Nullable TlsOptions tls;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** Both or neither. */
    @SuppressWarnings("NullAway.Init") // picocli sets them
    private static final class TlsOptions {

        @Option(
                names = "--tls-cert",
                paramLabel = "FILE",
                required = true,
                description = "Certificate with its chain (PEM); read again when it changes.")
        private Path certificate;

        @Option(names = "--tls-key", paramLabel = "FILE", required = true, description = "Its key (PEM, PKCS #8).")
        private Path key;
    }

    @Override
    public Integer call() throws Exception {
        return StopSignal.during(STOP_LIMIT, this::run);
    }

    private int run(StopSignal signal) throws IOException {
        var out = spec.commandLine().getOut();
        try (var edge = EdgeServer.start(options())) {
            out.println("ready " + (tls == null ? "http" : "https") + "://" + host + ":" + edge.port());
            out.flush();
            signal.await(() -> null);
            return 0;
        }
    }

    private EdgeOptions options() throws IOException {
        origins.forEach(EdgeCommand::requireHttp);
        return EdgeOptions.of(host, port, origins, secret())
                .withMemory(memory.bytes())
                .withDisk(disk == null ? null : new DiskOptions(disk, diskSize.bytes()))
                .withTls(tls == null ? null : new TlsFiles(tls.certificate, tls.key));
    }

    private static void requireHttp(URI origin) {
        var scheme = origin.getScheme();
        if (origin.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            throw new AppException("--origin takes a URL like https://aggregator.example.com, not '" + origin + "'.");
        }
    }

    private byte[] secret() throws IOException {
        if (!Files.isReadable(tokenKey)) {
            throw new AppException("The key file " + tokenKey + " can't be read.");
        }
        try {
            return Base64.getDecoder().decode(Files.readString(tokenKey).strip());
        } catch (IllegalArgumentException | CharacterCodingException noBase64) {
            throw new AppException("The key file " + tokenKey + " must hold 32 bytes in Base64.", noBase64);
        }
    }
}
