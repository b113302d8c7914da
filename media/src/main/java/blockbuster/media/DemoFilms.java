package blockbuster.media;

import blockbuster.media.demo.Scene;
import blockbuster.media.demo.Scenes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes three short films (1280x720, stereo) out of nothing, so that an empty library has something to show. The same
 * FFmpeg build makes the same bytes. About ten seconds of one core per film.
 */
public final class DemoFilms {

    private static final String LANGUAGE = "en";
    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    private final FfmpegTools tools;
    private final int maxSeconds;

    public DemoFilms(FfmpegTools tools) {
        this(tools, Integer.MAX_VALUE);
    }

    /** Cuts every film at {@code maxSeconds}. */
    DemoFilms(FfmpegTools tools, int maxSeconds) {
        this.tools = tools;
        this.maxSeconds = maxSeconds;
    }

    /** Makes the films that {@code folder} does not have yet; each appears at once and complete. */
    public List<DemoFilm> make(Path folder) {
        try {
            Files.createDirectories(folder);
            var films = new ArrayList<DemoFilm>();
            for (var scene : Scenes.all()) {
                var file = folder.resolve(scene.slug() + ".mp4");
                if (!Files.exists(file)) {
                    shoot(scene, file);
                }
                films.add(new DemoFilm(file, scene.title(), scene.synopsis(), scene.genre(), LANGUAGE));
            }
            return films;
        } catch (IOException e) {
            throw new MediaException("Could not write the demonstration films. Is there space on the disk?", e);
        }
    }

    private void shoot(Scene scene, Path file) throws IOException {
        var partial = file.resolveSibling(scene.slug() + ".partial.mp4");
        var outcome = tools.runFfmpeg(arguments(scene, partial), Path.of("/"), TIMEOUT, line -> {});
        if (outcome.failed()) {
            throw new MediaException("Could not make the film " + scene.title() + ": " + outcome.firstErrors());
        }
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> arguments(Scene scene, Path output) {
        var seconds = Math.min(scene.seconds(), maxSeconds);
        var arguments = new ArrayList<>(List.of("-hide_banner", "-nostdin", "-loglevel", "error", "-y"));
        arguments.addAll(List.of("-filter_complex", scene.picture() + ",format=yuv420p[v];" + scene.sound() + "[a]"));
        arguments.addAll(List.of("-map", "[v]", "-map", "[a]", "-t", String.valueOf(seconds)));
        arguments.addAll(List.of("-c:v", "libx264", "-preset", "ultrafast", "-crf", "25", "-threads", "4", "-g", "48"));
        arguments.addAll(List.of("-c:a", "aac", "-b:a", "160k", "-metadata:s:a:0", "language=eng"));
        arguments.addAll(List.of("-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact"));
        arguments.addAll(
                List.of("-movflags", "+faststart", output.toAbsolutePath().toString()));
        return arguments;
    }
}
