package blockbuster.bench;

import blockbuster.media.FfmpegTools;
import blockbuster.media.process.ChildListener;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** 1080p films that FFmpeg makes, and FFmpeg on them. */
record BenchFilm(FfmpegTools tools, Path folder) {

    private static final Duration LIMIT = Duration.ofHours(1);

    /** What films are made of. Inputs and filters of FFmpeg that give pictures {@code [v]}; sound is input 0. */
    enum Material {
        /** Four scenes that differ in how hard they are, with moderate grain. */
        GRAIN {
            @Override
            String arguments(int seconds) {
                return "-f lavfi -i mandelbrot=s=640x360:r=30 -f lavfi -i testsrc2=s=1920x1080:r=30"
                        + " -f lavfi -i life=s=480x270:r=30:mold=10:ratio=0.1:death_color=#C83232:life_color=#00ff00"
                        + " -f lavfi -i gradients=s=1920x1080:r=30 -filter_complex "
                        + scenes(seconds / 4);
            }

            private String scenes(int seconds) {
                var graph = new StringBuilder();
                for (int i = 0; i < 4; i++) {
                    graph.append("[%d:v]trim=end=%d,setpts=PTS-STARTPTS,scale=1920:1080,setsar=1,format=yuv420p[s%1$d];"
                            .formatted(i + 1, seconds));
                }
                return graph + "[s1][s2][s3][s4]concat=n=4,noise=alls=6:allf=t[v]";
            }
        },

        /** Flat colours and sharp edges that move slowly, without grain. */
        ANIMATION {
            @Override
            String arguments(int seconds) {
                return "-f lavfi -i testsrc2=s=960x540:r=30"
                        + " -f lavfi -i gradients=s=1920x1080:r=30:c0=#2a9d8f:c1=#e9c46a:speed=0.01 -filter_complex"
                        + " [1:v]format=yuva420p[f];[2:v][f]overlay=x=480+400*sin(t/2):y=270+200*cos(t/3),format=yuv420p[v]";
            }
        },

        /** Fast pans over a picture full of detail, with little grain. */
        MOTION {
            @Override
            String arguments(int seconds) {
                return "-f lavfi -i mandelbrot=s=3840x2160:r=1:start_scale=0.8 -filter_complex"
                        + " [1:v]trim=end_frame=1,loop=-1:1:0,setpts=N/30/TB,fps=30,"
                        + "crop=1920:1080:960+900*sin(t*1.7):540+500*cos(t*1.3),noise=alls=2:allf=t,format=yuv420p[v]";
            }
        };

        abstract String arguments(int seconds);
    }

    /** The lines of a film that figures are told of. */
    static final int FULL_HD = 1080;

    /** Makes the film in 16:9, of about 9 Mbit/s with stereo sound; {@code seconds} is a multiple of 4. */
    Path make(Material material, int seconds, int lines) {
        run(("-f lavfi -i sine=r=48000 "
                        + material.arguments(seconds)
                        + " -map [v] -map 0:a -t "
                        + seconds
                        + " -s %dx%d".formatted(lines * 16 / 9, lines)
                        + " -c:v libx264 -preset veryfast -b:v 9600k -maxrate 12M -bufsize 24M -g 60 -c:a aac -ac 2 film.mp4")
                .split(" "));
        return folder.resolve("film.mp4");
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
