package blockbuster.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.app.Main;
import blockbuster.app.demo.FilmPlayer;
import blockbuster.app.instance.UserCache;
import blockbuster.media.FfmpegTools;
import blockbuster.walrus.LocalWalrus;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code edge} as a process of its own. */
class EdgeCommandTest {

    private static final byte[] SECRET = new byte[32];

    @TempDir
    private Path folder;

    private LocalWalrus walrus;
    private Path keyFile;

    @BeforeEach
    void startWalrus() throws IOException {
        walrus = LocalWalrus.start(folder.resolve("walrus"), 0);
        keyFile = Files.writeString(folder.resolve("key"), Base64.getEncoder().encodeToString(SECRET) + "\n");
    }

    @AfterEach
    void stopWalrus() {
        walrus.close();
    }

    @Test
    void playsAFilmOutOfWalrusAndThenOutOfItsDiskAlone() throws Exception {
        var tools = FfmpegTools.locate(UserCache.folder(System.getenv()).resolve("programs"));
        var player = new FilmPlayer(tools, folder);
        var film = SealedFilm.store(tools, walrus, SECRET, folder);
        var options = new String[] {"--cache-disk", folder.resolve("disk").toString()};

        var edge = start(options);
        try (var out = edge.inputReader();
                var playlist = film.serve(readyUrl(out))) {
            assertThat(play(player, playlist)).isEqualTo(SealedFilm.FRAMES);
            stop(edge);
        } finally {
            edge.destroyForcibly();
        }

        walrus.close();
        var again = start(options);
        try (var out = again.inputReader();
                var playlist = film.serve(readyUrl(out))) {
            assertThat(play(player, playlist)).isEqualTo(SealedFilm.FRAMES);
            stop(again);
        } finally {
            again.destroyForcibly();
        }
    }

    private static long play(FilmPlayer player, SealedFilm.Playlist playlist) {
        return player.play(playlist.url(), Duration.ofSeconds(30), position -> {})
                .frames();
    }

    private static void stop(Process edge) throws InterruptedException {
        edge.destroy();
        assertThat(edge.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void tellsInOneLineWhatIsWrong() throws Exception {
        assertThat(failure("--origin", "nonsense")).contains("--origin takes a URL like https://");
        assertThat(failure("--origin", "http://localhost:1", "--cache-memory", "lots"))
                .contains("'lots' is no size; write 512m or 20g");
        assertThat(failure("--origin", "http://localhost:1", "--cache-memory", "1m"))
                .contains("at least eight of the longest segments");
        assertThat(failure("--origin", "http://localhost:1", "--tls-cert", "cert.pem"))
                .contains("--tls-key");
        assertThat(failure("--origin", "http://localhost:1", "--tls-cert", "none.pem", "--tls-key", "none.pem"))
                .contains("can't read its certificate");
        Files.writeString(keyFile, "not a key");
        assertThat(failure("--origin", "http://localhost:1")).contains("must hold 32 bytes in Base64");
        Files.delete(keyFile);
        assertThat(failure("--origin", "http://localhost:1")).contains("can't be read");
    }

    @Test
    void tellsInOneLineThatItsPortIsTaken() throws Exception {
        try (var taken = new ServerSocket(0)) {
            var port = String.valueOf(taken.getLocalPort());

            assertThat(failure("--origin", "http://localhost:1", "--port", port))
                    .contains("can't listen on port " + port);
        }
    }

    /** Runs the command in this process; it must end by itself. */
    private String failure(String... options) {
        var err = new StringWriter();
        var arguments = Stream.concat(
                        Stream.of("edge", "--token-key-file", keyFile.toString(), "--host", "127.0.0.1"),
                        Stream.of(options))
                .toArray(String[]::new);
        var status =
                BlockbusterCommand.commandLine().setErr(new PrintWriter(err)).execute(arguments);
        assertThat(status).isNotZero();
        assertThat(err.toString()).startsWith("blockbuster: ").hasLineCount(1);
        return err.toString();
    }

    private static String readyUrl(BufferedReader out) throws IOException {
        var line = String.valueOf(out.readLine());
        assertThat(line).startsWith("ready http://127.0.0.1:");
        return line.substring("ready ".length());
    }

    private Process start(String... options) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:MaxDirectMemorySize=1t",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of("edge", "--host", "127.0.0.1", "--port", "0", "--origin"));
        command.addAll(List.of(walrus.url().toString(), "--token-key-file", keyFile.toString()));
        command.addAll(List.of(options));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
