package blockbuster.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LadderPlanTest {

    @Test
    void givesStepsUpToTheFilmsOwn() {
        assertThat(names(1920, 1080)).containsExactly("v1080", "v720", "v480", "v360");
        assertThat(names(3840, 2160)).containsExactly("v2160", "v1440", "v1080", "v720", "v480", "v360");
        assertThat(names(1280, 720)).containsExactly("v720", "v480", "v360");
    }

    @Test
    void judgesPortraitByItsShortSide() {
        var rungs = plan(1080, 1920).rungs();

        assertThat(rungs).extracting(Rung::name).containsExactly("v1080", "v720", "v480", "v360");
        assertThat(rungs.getLast().width()).isEqualTo(360);
        assertThat(rungs.getLast().height()).isEqualTo(640);
    }

    @Test
    void givesSmallFilmOneRungOfItsOwnEvenSize() {
        assertThat(plan(321, 181).rungs()).containsExactly(new Rung("v180", 320, 180, 600));
    }

    @Test
    void keepsSizeOfFilmThatMissesAStepByAFewLines() {
        assertThat(plan(1918, 1072).rungs().getFirst()).isEqualTo(new Rung("v1080", 1918, 1072, 5000));
    }

    @Test
    void keepsShapeOfAnamorphicFilm() {
        var lowest = plan(1047, 576).rungs().getLast();

        assertThat(lowest.width()).isEqualTo(654);
        assertThat(lowest.height()).isEqualTo(360);
    }

    @Test
    void givesStereoOfEveryTrackFirstThenSurround() {
        var german = new AudioTrack(1, "de", 8, 1000, Role.MAIN);
        var english = new AudioTrack(2, "en", 1, 1000, Role.COMMENTARY);

        assertThat(plan(320, 180, List.of(german, english)).audioTracks())
                .containsExactly(
                        new AudioTrack(1, "de", 2, 1000, Role.MAIN),
                        new AudioTrack(2, "en", 2, 1000, Role.COMMENTARY),
                        new AudioTrack(1, "de", 6, 1000, Role.MAIN));
    }

    @Property
    void neverEnlargesAndAlwaysGivesEvenSizes(
            @ForAll @IntRange(min = 96, max = 8192) int width, @ForAll @IntRange(min = 96, max = 8192) int height) {
        var rungs = plan(width, height).rungs();

        assertThat(rungs).isNotEmpty().allSatisfy(rung -> {
            assertThat(rung.width()).isEven().isBetween(96, width);
            assertThat(rung.height()).isEven().isBetween(96, height);
        });
    }

    private static List<String> names(int width, int height) {
        return plan(width, height).rungs().stream().map(Rung::name).toList();
    }

    private static LadderPlan plan(int width, int height) {
        return plan(width, height, List.of());
    }

    private static LadderPlan plan(int width, int height, List<AudioTrack> tracks) {
        return LadderPlan.of(new ProbeReport(
                1,
                1000,
                1000,
                "mov",
                0,
                "h264",
                new FrameRate(30, 1),
                width,
                height,
                0,
                false,
                "yuv420p",
                "bt709",
                tracks,
                List.of(),
                List.of(),
                List.of()));
    }
}
