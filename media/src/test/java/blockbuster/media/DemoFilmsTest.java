package blockbuster.media;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.media.demo.Scene;
import blockbuster.media.demo.Scenes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFilmsTest {

    private final DemoFilms demo = new DemoFilms(TestFilms.TOOLS, 2);

    @TempDir
    Path folder;

    @Test
    void makesFilmsThatPassTheGateAndRepeatToTheByte() throws IOException {
        var first = demo.make(folder.resolve("one"));
        var second = demo.make(folder.resolve("two"));

        assertThat(first).hasSize(3).doesNotHaveDuplicates();
        for (int i = 0; i < first.size(); i++) {
            var report = new VideoProbe(TestFilms.TOOLS).probe(first.get(i).file());
            assertThat(report.displayWidth()).isEqualTo(1280);
            assertThat(report.displayHeight()).isEqualTo(720);
            assertThat(report.frameRate()).isEqualTo(new FrameRate(24, 1));
            assertThat(report.audioTracks()).singleElement().satisfies(track -> {
                assertThat(track.channels()).isEqualTo(2);
                assertThat(track.language()).isEqualTo("en");
            });
            assertThat(first.get(i).file()).hasSameBinaryContentAs(second.get(i).file());
        }
    }

    @Test
    void keepsFilmsThatAreThere() throws IOException {
        for (var scene : Scenes.all()) {
            Files.writeString(folder.resolve(scene.slug() + ".mp4"), "kept");
        }

        assertThat(demo.make(folder)).allSatisfy(film -> assertThat(film.file()).hasContent("kept"));
    }

    @Test
    void filmsDifferInLengthAndAreShort() {
        assertThat(Scenes.all())
                .extracting(Scene::seconds)
                .doesNotHaveDuplicates()
                .allMatch(s -> s >= 12 && s <= 20);
    }
}
