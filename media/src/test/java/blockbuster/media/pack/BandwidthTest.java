package blockbuster.media.pack;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.media.PackagedSegment;
import java.util.List;
import org.junit.jupiter.api.Test;

class BandwidthTest {

    @Test
    void averagesOverTheWholeRendition() {
        assertThat(Bandwidth.average(List.of(segment(1000, 4), segment(500, 2))))
                .isEqualTo(2000);
    }

    @Test
    void peakIgnoresScrapShorterThanHalfATarget() {
        var segments = List.of(segment(1000, 4), segment(1000, 4), segment(900, 1));

        // The scrap counts only together with its neighbour: 1900 bytes in 5 s.
        assertThat(Bandwidth.peak(segments)).isEqualTo(3040);
    }

    @Test
    void peakIsTheLargestSegmentWhenTheyAreEqualInLength() {
        assertThat(Bandwidth.peak(List.of(segment(1000, 4), segment(3000, 4), segment(10, 4))))
                .isEqualTo(6000);
    }

    @Test
    void peakOfFilmShorterThanASegmentIsItsAverage() {
        assertThat(Bandwidth.peak(List.of(segment(1000, 1)))).isEqualTo(8000);
    }

    private static PackagedSegment segment(int bytes, int seconds) {
        return new PackagedSegment(0, 0, bytes - 1, seconds * 1_000_000L, 0, "", "");
    }
}
