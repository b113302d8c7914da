package blockbuster.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.app.AppException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class BlockbusterCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void tellsItsVersion() {
        assertThat(execute("--version")).isZero();
        assertThat(out.toString()).matches("blockbuster \\d+\\.\\d+\\.\\d+\\S*\\s+");
    }

    @Test
    void listsItsCommands() {
        assertThat(execute("--help")).isZero();
        assertThat(out.toString()).contains("test");
    }

    @Test
    void saysWhatToDoWithoutACommand() {
        assertThat(execute()).isEqualTo(2);
        assertThat(err.toString()).startsWith("blockbuster: Say what to do").hasLineCount(1);
    }

    @Test
    void tellsMisuseInOneLine() {
        assertThat(execute("moderate", "take-down", "0x1")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("blockbuster: Missing required parameter: 'REASON'."
                        + " See `blockbuster moderate take-down --help`.");
    }

    @Test
    void tellsOurOwnSentenceOfAChainOfCauses() {
        var failure = new RuntimeException(new AppException("Do this.", new IOException("inner")));

        assertThat(OneLineErrors.message(failure)).isEqualTo("Do this.");
    }

    @Test
    void tellsTheInnermostCauseOfAStrangersFailure() {
        var failure = new RuntimeException("outer", new IOException("disk full"));

        assertThat(OneLineErrors.message(failure)).isEqualTo("IOException: disk full");
    }

    private int execute(String... arguments) {
        return BlockbusterCommand.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
