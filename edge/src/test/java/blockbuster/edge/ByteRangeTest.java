package blockbuster.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 1",
        "bytes=0-99, 0, 100",
        "bytes=10-19, 10, 10",
        "bytes=90-500, 90, 10",
        "bytes=99-, 99, 1",
        "bytes=0-, 0, 100",
        "bytes=-1, 99, 1",
        "bytes=-500, 0, 100"
    })
    void cutsOneRange(String header, int from, int length) {
        assertThat(ByteRange.parse(header, 100)).isEqualTo(new ByteRange.Part(from, length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
    void saysWhenTheSegmentHasNoSuchByte(String header) {
        assertThat(ByteRange.parse(header, 100)).isEqualTo(new ByteRange.Unsatisfiable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,5-6", "bytes=9-3", "bytes=-", "lines=0-1", "", "bytes=x-y"})
    void ignoresWhatItMay(String header) {
        assertThat(ByteRange.parse(header, 100)).isEqualTo(new ByteRange.Whole());
    }

    @Test
    void servesTheWholeWithoutAHeader() {
        assertThat(ByteRange.parse(null, 100)).isEqualTo(new ByteRange.Whole());
    }
}
