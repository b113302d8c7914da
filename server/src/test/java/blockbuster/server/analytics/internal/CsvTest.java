package blockbuster.server.analytics.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void quotesWhatNeedsItAndEndsLinesAsTheStandardSays() {
        var table = Csv.of(List.of("a", "b"), List.of(Arrays.asList("x, \"y\"", 7), Arrays.asList(null, "two\nlines")));

        assertThat(table).isEqualTo("a,b\r\n\"x, \"\"y\"\"\",7\r\n,\"two\nlines\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"})
    void disarmsFormulas(String text) {
        assertThat(Csv.of(List.of(), List.of(List.of(text)))).isEqualTo("\r\n'" + text + "\r\n");
    }

    @Test
    void leavesNumbersAlone() {
        assertThat(Csv.of(List.of("n"), List.of(List.of(-5)))).isEqualTo("n\r\n-5\r\n");
    }
}
