package blockbuster.media;

import blockbuster.media.process.ChildCommand;
import blockbuster.media.process.ChildListener;
import blockbuster.media.process.ChildOutcome;
import blockbuster.media.process.ChildProcess;
import blockbuster.media.process.Isolation;
import blockbuster.media.tools.BundledFfmpeg;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The FFmpeg programs that this module runs as child processes, checked to have the encoders it needs. Immutable and
 * thread-safe.
 *
 * @param libraries where the programs' own libraries are, when the system's loader does not know
 * @param version as the program prints it; part of what makes outputs reproducible
 */
public record FfmpegTools(Path ffmpeg, Path ffprobe, Optional<Path> libraries, String version) {

    private static final Duration CHECK_TIMEOUT = Duration.ofSeconds(60);
    /** The AV1 encoder introduces itself on the error stream otherwise, past FFmpeg's own log level. */
    private static final String ERRORS_ALONE = "1";

    private static final Pattern VERSION = Pattern.compile("^ffmpeg version (\\S+)");

    /**
     * The Maven-distributed programs, of the version that everything here is tried with; the system's where those don't run, on
     * another processor for instance.
     *
     * @throws MediaException when neither run
     */
    public static FfmpegTools locate(Path cacheDir) {
        return unpacked(cacheDir)
                .or(FfmpegTools::system)
                .orElseThrow(() -> new MediaException(
                        "The FFmpeg that comes with this program does not run on this machine, and no other one is installed."
                                + " Install it (Debian: apt-get install ffmpeg)."));
    }

    /** The system's programs, when both are on the PATH and have the encoders. */
    public static Optional<FfmpegTools> system() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(Optional.ofNullable(System.getenv("PATH")).orElse(""))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .map(folder -> checked(folder, Optional.empty()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The Maven-distributed programs, unpacked into {@code cacheDir} once; empty where they don't run. */
    public static Optional<FfmpegTools> unpacked(Path cacheDir) {
        return BundledFfmpeg.unpack(cacheDir).flatMap(folder -> checked(folder, Optional.of(folder)));
    }

    /** The programs of a folder that an operator chose. */
    public static FfmpegTools in(Path folder) {
        return checked(folder, Optional.empty())
                .orElseThrow(() -> new MediaException(
                        "No FFmpeg with libx264 and aac in " + folder + ". Name a folder with ffmpeg and ffprobe."));
    }

    /** Whether a ladder in this encoding can be made. */
    public boolean makes(Encoding encoding) {
        return switch (encoding) {
            case H264_AAC -> true;
            case AV1_OPUS -> haveEncoders("libsvtav1", "libopus");
        };
    }

    /** Runs ffmpeg without a network in {@code directory}; the arguments don't name the program. */
    public ChildOutcome runFfmpeg(List<String> arguments, Path directory, Duration timeout, ChildListener listener) {
        return run(Isolation.noNetwork(), ffmpeg, arguments, directory, timeout, listener);
    }

    /** Runs ffprobe without a network in {@code directory}; the arguments don't name the program. */
    public ChildOutcome runFfprobe(List<String> arguments, Path directory, Duration timeout, ChildListener listener) {
        return run(Isolation.noNetwork(), ffprobe, arguments, directory, timeout, listener);
    }

    /** Runs ffmpeg as the player of a film that comes from an address: with the network. */
    public ChildOutcome playFfmpeg(List<String> arguments, Path directory, Duration timeout, ChildListener listener) {
        return run(List.of(), ffmpeg, arguments, directory, timeout, listener);
    }

    private ChildOutcome run(
            List<String> isolation,
            Path program,
            List<String> arguments,
            Path directory,
            Duration timeout,
            ChildListener listener) {
        var command = new ArrayList<>(Isolation.limits());
        command.addAll(isolation);
        command.add(program.toString());
        command.addAll(arguments);
        return ChildProcess.run(new ChildCommand(command, environment(), directory, timeout), listener);
    }

    /** Nothing of ours leaks into a program that reads strangers' files: no proxy, no token, no home folder. */
    private Map<String, String> environment() {
        var environment = new TreeMap<>(Map.of("LC_ALL", "C.UTF-8", "SVT_LOG", ERRORS_ALONE));
        libraries.ifPresent(folder -> environment.put("LD_LIBRARY_PATH", folder.toString()));
        return environment;
    }

    private static Optional<FfmpegTools> checked(Path folder, Optional<Path> libraries) {
        var tools = new FfmpegTools(folder.resolve("ffmpeg"), folder.resolve("ffprobe"), libraries, "unknown");
        if (!Files.isExecutable(tools.ffmpeg) || !Files.isExecutable(tools.ffprobe)) {
            return Optional.empty();
        }
        if (!tools.haveEncoders("libx264", "aac")) {
            return Optional.empty();
        }
        var version = tools.output(List.of("-version")).stream()
                .flatMap(line -> VERSION.matcher(line).results())
                .map(match -> match.group(1))
                .findFirst();
        return Optional.of(new FfmpegTools(tools.ffmpeg, tools.ffprobe, libraries, version.orElse("unknown")));
    }

    private boolean haveEncoders(String... names) {
        var encoders = output(List.of("-hide_banner", "-encoders"));
        return Stream.of(names).allMatch(name -> encoders.stream().anyMatch(line -> line.contains(" " + name + " ")));
    }

    /** Standard output, or nothing when the program can't even start (a missing library, another processor). */
    private List<String> output(List<String> arguments) {
        var lines = new ArrayList<String>();
        try {
            var outcome = runFfmpeg(arguments, Path.of("/"), CHECK_TIMEOUT, lines::add);
            return outcome.failed() ? List.of() : lines;
        } catch (TranscodeCancelledException e) {
            throw e;
        } catch (MediaException e) {
            return List.of();
        }
    }
}
