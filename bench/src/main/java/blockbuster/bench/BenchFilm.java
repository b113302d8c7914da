package blockbuster.bench;

import blockbuster.media.FfmpegTools;
import blockbuster.media.process.ChildListener;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A 1080p film of scenes that differ in how hard they are, with light grain and stereo sound; and FFmpeg on it. */
record BenchFilm(FfmpegTools tools, Path folder) {

    private static final Duration LIMIT = Duration.ofHours(1);

    /** Makes the film, of about 9 Mbit/s. */
    Path make(int seconds) {
        int scene = seconds / 4;
        run(("-f lavfi -i mandelbrot=s=640x360:r=30 -f lavfi -i testsrc2=s=1920x1080:r=30"
                        + " -f lavfi -i life=s=480x270:r=30:mold=10:ratio=0.1:death_color=#C83232:life_color=#00ff00"
                        + " -f lavfi -i gradients=s=1920x1080:r=30 -f lavfi -i sine=r=48000 -filter_complex "
                        + scenes(scene)
                        + " -map [v] -map 4:a -t "
                        + 4 * scene
                        + " -c:v libx264 -preset veryfast -b:v 9600k -maxrate 12M -bufsize 24M -g 60 -c:a aac -ac 2 film.mp4")
                .split(" "));
        return folder.resolve("film.mp4");
    }

    private static String scenes(int seconds) {
        var graph = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            graph.append("[%d:v]trim=end=%d,setpts=PTS-STARTPTS,scale=1920:1080,setsar=1,format=yuv420p[s%1$d];"
                    .formatted(i, seconds));
        }
        return graph + "[s0][s1][s2][s3]concat=n=4,noise=alls=6:allf=t[v]";
    }

    /** Runs FFmpeg in the film's folder. */
    void run(String... arguments) {
        run(line -> {}, List.of(arguments));
    }

    /** The same, following what it prints on standard output. */
    void run(ChildListener listener, List<String> arguments) {
        var all = new java.util.ArrayList<>(List.of("-hide_banner", "-nostdin", "-loglevel", "error", "-y"));
        all.addAll(arguments);
        var outcome = tools.runFfmpeg(all, folder, LIMIT, listener);
        if (outcome.failed()) {
            throw new IllegalStateException("ffmpeg " + all + ": " + outcome.firstErrors());
        }
    }
}
