package blockbuster.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerCommandTest {

    private final StringWriter err = new StringWriter();

    @TempDir
    private Path storage;

    @Test
    void saysWhatToMountWhenTheStorageIsNotTheServers() {
        assertThat(work("jdbc:postgresql://127.0.0.1:1/none")).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("blockbuster: There are no uploads in " + storage)
                .contains("Mount the server's media folder")
                .hasLineCount(1);
    }

    @Test
    void saysWhichOptionIsWrongWhenTheDatabaseIsAway() throws Exception {
        Files.createDirectory(storage.resolve("uploads"));

        assertThat(work("jdbc:postgresql://127.0.0.1:1/none?user=blockbuster")).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("blockbuster: The database doesn't answer. Check --database")
                .hasLineCount(1);
    }

    @Test
    void needsItsOptions() {
        assertThat(execute("worker")).isEqualTo(2);
        assertThat(err.toString()).contains("--database=URL", "--storage=DIR").hasLineCount(1);
    }

    private int work(String database) {
        return execute("worker", "--database", database, "--storage", storage.toString());
    }

    private int execute(String... arguments) {
        return BlockbusterCommand.commandLine()
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
