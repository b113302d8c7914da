package blockbuster.media.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.media.Encoding;
import blockbuster.media.FfmpegTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledFfmpegTest {
    /** What a JDK needs as well. */
    private static final Set<String> ON_EVERY_MACHINE = Set.of(
            "linux-vdso.so.1",
            "ld-linux-x86-64.so.2",
            "libc.so.6",
            "libm.so.6",
            "libmvec.so.1",
            "libgcc_s.so.1",
            "libstdc++.so.6");

    @TempDir
    Path cache;

    /** A container has no sound and no screen, so nor their libraries. */
    @Test
    void needsNoLibraryThatAServerLacks() throws Exception {
        var folder = BundledFfmpeg.unpack(cache).orElseThrow();

        for (var program : List.of("ffmpeg", "ffprobe")) {
            var elsewhere = loaded(folder, program).stream()
                    .filter(library -> !Files.exists(folder.resolve(library)))
                    .collect(Collectors.toSet());
            assertThat(ON_EVERY_MACHINE).as(program).containsAll(elsewhere);
        }
    }

    @Test
    void runsWithTheEncodersOfBothLaddersAndWithoutAWord() {
        var tools = FfmpegTools.unpacked(cache).orElseThrow();

        assertThat(Encoding.values()).allMatch(tools::makes);
        assertThat(tools.version()).isNotEqualTo("unknown");
        var outcome = tools.runFfmpeg(
                List.of("-v", "warning", "-f", "lavfi", "-i", "testsrc=d=0.1", "-f", "null", "-"),
                cache,
                Duration.ofSeconds(30),
                line -> {});
        assertThat(outcome.failed()).isFalse();
        assertThat(outcome.firstErrors()).isEmpty();
    }

    @Test
    void refusesAFileThatIsNoLibrary() throws Exception {
        var text = Files.writeString(cache.resolve("text"), "short");

        assertThatThrownBy(() -> NeededLibraries.forget(text, name -> true))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is no library of 64-bit Linux");
        assertThat(text).hasContent("short");
    }

    /** Names of all libraries that a program loads, also through others; those not found on this machine too. */
    private static List<String> loaded(Path folder, String program) throws Exception {
        var listing = new ProcessBuilder("ldd", folder.resolve(program).toString());
        listing.environment().put("LD_LIBRARY_PATH", folder.toString());
        var process = listing.start();
        var names = new ArrayList<String>();
        try (var lines = process.inputReader()) {
            lines.lines()
                    .map(line -> line.strip().split("\\s+")[0])
                    .map(name -> name.substring(name.lastIndexOf('/') + 1))
                    .forEach(names::add);
        }
        assertThat(process.waitFor()).isZero();
        assertThat(names).contains("libavcodec.so.61", "libc.so.6");
        return names;
    }
}
