package blockbuster.media.transcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.media.LadderPlan;
import blockbuster.media.MediaException;
import blockbuster.media.TestFilms;
import blockbuster.media.VideoProbe;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputCheckTest {
    private static final int SECONDS = 5;

    @TempDir
    Path folder;

    private LadderPlan plan;

    @BeforeEach
    void plan() {
        var film = TestFilms.silent(folder.resolve("film.mp4"), "320x180", 10, SECONDS);
        plan = LadderPlan.of(new VideoProbe(TestFilms.TOOLS).probe(film));
    }

    @Test
    void countsPicturesOverAllSegments() throws IOException {
        make(10);

        assertThat(OutputCheck.frames(folder, plan)).isEqualTo(50);
    }

    /** As FFmpeg makes them by itself where it doesn't know better. */
    @Test
    void refusesPicturesAtAnotherRate() {
        make(25);

        assertThatThrownBy(() -> OutputCheck.frames(folder, plan))
                .isInstanceOf(MediaException.class)
                .hasMessage("FFmpeg made 125 pictures of v180 where 10 pictures a second are 50.");
    }

    private void make(int rate) {
        TestFilms.make(
                folder.resolve("v180.m3u8"),
                "-i",
                folder.resolve("film.mp4").toString(),
                "-r",
                String.valueOf(rate),
                "-c:v",
                "libx264",
                "-g",
                String.valueOf(2 * rate),
                "-f",
                "hls",
                "-hls_time",
                "2",
                "-hls_playlist_type",
                "vod",
                "-hls_segment_type",
                "fmp4",
                "-hls_flags",
                "single_file",
                "-hls_segment_filename",
                folder.resolve("v180.mp4").toString());
    }
}
