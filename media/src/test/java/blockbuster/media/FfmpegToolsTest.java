package blockbuster.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import blockbuster.media.process.ChildCommand;
import blockbuster.media.process.ChildProcess;
import blockbuster.media.process.Isolation;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FfmpegToolsTest {

    private static final Path CACHE = Path.of("target/ffmpeg").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void systemProgramsEncode() {
        var tools = FfmpegTools.system();
        assumeTrue(tools.isPresent(), "this machine has no FFmpeg of its own");

        assertEncodes(tools.get());
    }

    @Test
    void bundledProgramsEncode() {
        assertEncodes(FfmpegTools.unpacked(CACHE).orElseThrow());
    }

    @Test
    void bundledProgramsAreUnpackedOnce() throws IOException {
        var first = FfmpegTools.unpacked(CACHE).orElseThrow();
        var time = Files.getLastModifiedTime(first.ffmpeg().getParent());

        var second = FfmpegTools.unpacked(CACHE).orElseThrow();

        assertThat(second).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(second.ffmpeg().getParent())).isEqualTo(time);
        try (var left = Files.newDirectoryStream(CACHE, "*.partial-*")) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void bundledProgramsFindTheLibraryThatHasNoSoname() {
        var tools = FfmpegTools.unpacked(CACHE).orElseThrow();
        var library = tools.libraries().orElseThrow();
        var environment = Map.of("LD_TRACE_LOADED_OBJECTS", "1", "LD_LIBRARY_PATH", library.toString());
        var lines = new ArrayList<String>();

        ChildProcess.run(
                new ChildCommand(List.of(tools.ffmpeg().toString()), environment, folder, Duration.ofSeconds(20)),
                lines::add);

        assertThat(lines).anyMatch(line -> line.contains("libva.so.2 => " + library));
        assertThat(lines).anyMatch(line -> line.contains("libva-drm.so.2 => " + library));
    }

    @Test
    void prefersTheProgramsThatTestsTried() {
        assertThat(FfmpegTools.locate(CACHE))
                .isEqualTo(FfmpegTools.unpacked(CACHE).orElseThrow());
    }

    @Test
    void refusesFolderWithoutPrograms() {
        assertThatThrownBy(() -> FfmpegTools.in(folder))
                .isInstanceOf(MediaException.class)
                .hasMessageContaining("Name a folder with ffmpeg and ffprobe.");
    }

    @Test
    void programsThatReadFilmsHaveNoNetworkAndPlayersDo() throws IOException {
        assumeTrue(!Isolation.noNetwork().isEmpty(), "this machine allows no network namespaces");
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            var arguments = List.of(
                    "-v",
                    "error",
                    "-i",
                    "http://127.0.0.1:" + server.getAddress().getPort() + "/film.mp4");

            TestFilms.TOOLS.runFfmpeg(arguments, folder, Duration.ofSeconds(60), line -> {});
            TestFilms.TOOLS.runFfprobe(arguments, folder, Duration.ofSeconds(60), line -> {});
            assertThat(asked).hasValue(0);

            TestFilms.TOOLS.playFfmpeg(arguments, folder, Duration.ofSeconds(60), line -> {});
            assertThat(asked.get()).isPositive();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void programsCantTakeAllMemory() {
        assumeTrue(!Isolation.limits().isEmpty(), "this machine has no prlimit");
        var command = new ArrayList<>(Isolation.limits());
        command.addAll(List.of("/bin/sh", "-c", "ulimit -d; ulimit -c"));
        var limits = new ArrayList<String>();

        ChildProcess.run(new ChildCommand(command, Map.of(), folder, Duration.ofSeconds(60)), limits::add);

        assertThat(limits).containsExactly(String.valueOf(6 * 1024 * 1024), "0");
    }

    private void assertEncodes(FfmpegTools tools) {
        var film = folder.resolve("film.mp4");
        var arguments = List.of(
                "-v",
                "error",
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=128x96:r=10",
                "-f",
                "lavfi",
                "-i",
                "sine",
                "-t",
                "1",
                "-c:v",
                "libx264",
                "-c:a",
                "aac",
                film.toString());

        var outcome = tools.runFfmpeg(arguments, folder, Duration.ofSeconds(60), line -> {});

        assertThat(outcome.exitCode()).isZero();
        var codecs = new ArrayList<String>();
        tools.runFfprobe(
                List.of("-v", "error", "-show_entries", "stream=codec_name", "-of", "csv=p=0", film.toString()),
                folder,
                Duration.ofSeconds(60),
                codecs::add);
        assertThat(codecs).containsExactly("h264", "aac");
        assertThat(tools.version()).isNotEqualTo("unknown");
    }
}
