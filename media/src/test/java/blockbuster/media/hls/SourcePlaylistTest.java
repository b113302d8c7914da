package blockbuster.media.hls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.media.MediaException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourcePlaylistTest {

    private static final List<String> LINES = List.of(
            "#EXTM3U",
            "#EXT-X-MAP:URI=\"v.mp4\",BYTERANGE=\"826@0\"",
            "#EXTINF:4.000000,",
            "#EXT-X-BYTERANGE:75395@826",
            "v.mp4",
            "#EXTINF:2.024646,",
            "#EXT-X-BYTERANGE:36209@76221",
            "v.mp4",
            "#EXT-X-ENDLIST");

    @Test
    void readsRangesAndDurations() {
        var playlist = SourcePlaylist.parse(LINES);

        assertThat(playlist.init()).isEqualTo(new SourceRange(0, 826, 0));
        assertThat(playlist.segments())
                .containsExactly(new SourceRange(826, 75395, 4_000_000), new SourceRange(76221, 36209, 2_024_646));
        assertThat(playlist.durationUs()).isEqualTo(6_024_646);
    }

    @Test
    void joinsALastSegmentOfNextToNothingToTheOneBefore() {
        var frameOfSound = lines("0.021333");

        assertThat(SourcePlaylist.parse(frameOfSound).withoutSliver().segments())
                .containsExactly(new SourceRange(826, 75395 + 36209, 4_021_333));
        assertThat(SourcePlaylist.parse(lines("0.250000")).withoutSliver().segments())
                .hasSize(2);
        assertThat(SourcePlaylist.parse(frameOfSound).durationUs()).isEqualTo(4_021_333);
    }

    @Test
    void leavesAFilmOfOneShortSegmentAlone() {
        var flash = List.of(LINES.get(1), "#EXTINF:0.100000,", LINES.get(3), LINES.getLast());

        assertThat(SourcePlaylist.parse(flash).withoutSliver().segments()).hasSize(1);
    }

    private static List<String> lines(String lastSeconds) {
        return LINES.stream().map(line -> line.replace("2.024646", lastSeconds)).toList();
    }

    @Test
    void refusesPlaylistThatIsStillGrowing() {
        assertThatThrownBy(() -> SourcePlaylist.parse(LINES.subList(0, LINES.size() - 1)))
                .isInstanceOf(MediaException.class);
    }
}
