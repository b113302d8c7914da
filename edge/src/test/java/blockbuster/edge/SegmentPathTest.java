package blockbuster.edge;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.walrus.BlobId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentPathTest {

    private static final String ID = "E7_nNXvFU_3qZVu3OH1yycRG7LZlyn1-UxEDCDDqGGU";
    private static final int MAX = 1000;

    @Test
    void readsBlobAndInclusiveRange() {
        SegmentKey key = new SegmentKey(new BlobId(ID), 828, 173);

        assertThat(SegmentPath.parse("/b/" + ID + "/828-1000.m4s", MAX)).isEqualTo(new SegmentPath.Found(key));
        assertThat(SegmentPath.parse("/b/" + ID + "/828-1000.vtt", MAX)).isEqualTo(new SegmentPath.Found(key));
        assertThat(key.etag()).isEqualTo("\"" + ID + "-828-1000\"");
    }

    @Test
    void boundsTheRange() {
        assertThat(SegmentPath.parse("/b/" + ID + "/1-1000.m4s", MAX)).isInstanceOf(SegmentPath.Found.class);
        assertThat(SegmentPath.parse("/b/" + ID + "/0-1000.m4s", MAX)).isEqualTo(new SegmentPath.BadRange());
        assertThat(SegmentPath.parse("/b/" + ID + "/9-8.m4s", MAX)).isEqualTo(new SegmentPath.BadRange());
        assertThat(SegmentPath.parse("/b/" + ID + "/0-999999999999999.m4s", MAX))
                .isEqualTo(new SegmentPath.BadRange());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/b/",
                "/b//0-1.m4s",
                "/b/" + ID,
                "/b/" + ID + "/",
                "/b/" + ID + "/0-1",
                "/b/" + ID + "/0-1.mp4",
                "/b/" + ID + "/-1.m4s",
                "/b/" + ID + "/0-.m4s",
                "/b/" + ID + "/00-1.m4s",
                "/b/" + ID + "/0-01.m4s",
                "/b/" + ID + "/+0-1.m4s",
                "/b/" + ID + "/0--1.m4s",
                "/b/" + ID + "/0-1.m4s.m4s",
                "/b/" + ID + "/0-1.m4s/",
                "/b/" + ID + "/0-9999999999999999.m4s",
                "/b/" + ID + "/\u0660-\u0661.m4s",
                "/b/../../etc/passwd/0-1.m4s",
                "/b/" + ID + "/../0-1.m4s",
                "/b/%2e%2e/0-1.m4s",
                "/c/" + ID + "/0-1.m4s"
            })
    void refusesEveryOtherSpelling(String path) {
        assertThat(SegmentPath.parse(path, MAX)).isEqualTo(new SegmentPath.NoSegment());
    }

    @Property(tries = 500)
    void neverFailsOnNoise(@ForAll String noise) {
        assertThat(SegmentPath.parse("/b/" + noise, MAX)).isEqualTo(new SegmentPath.NoSegment());
    }
}
