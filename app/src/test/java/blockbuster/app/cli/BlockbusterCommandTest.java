package blockbuster.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.app.AppException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    void asksForTheKeyThatAdministers() {
        assertThat(execute("admin", "withdraw", "content")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "blockbuster: Give the key that signs with --keystore. See `blockbuster admin --help`.");
    }

    @ParameterizedTest
    @CsvSource({"offer treasury 0x1, 'treasury'", "grant moderator bob, 'bob'", "revoke 0xg, '0xg'"})
    void tellsWhichWordItDoesNotKnow(String words, String unknown) {
        assertThat(execute(("admin " + words).split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains(unknown).hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "offer", "withdraw", "accept", "grant", "revoke"})
    void explainsEachCommandOfAdministrators(String command) {
        assertThat(execute("admin", command, "--help")).isZero();
        assertThat(out.toString()).contains("Usage: blockbuster admin " + command, "--network", "--deployment");
    }

    @Test
    void appointsNobodyWhoseAddressIsNone() {
        assertThat(execute("moderate", "appoint", "bob")).isEqualTo(2);
        assertThat(err.toString()).contains("'bob'").hasLineCount(1);
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
