package blockbuster.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.app.AppException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AuditFolderTest {

    @Test
    void isGoneWithAllThatIsInIt() throws IOException {
        Path file;
        try (var folder = AuditFolder.create()) {
            file = folder.file("leaves");
            Files.writeString(file, "a line");
            SessionIndex.create(folder.file("sessions.sqlite")).close();
            assertThat(folder.file("sessions.sqlite")).isNotEmptyFile();
        }

        assertThat(file.getParent()).doesNotExist();
    }

    @Test
    void saysWhatToDoWhereItCantBeWrittenTo() {
        assertThatThrownBy(() -> SessionIndex.create(Path.of("/proc/none/sessions.sqlite")))
                .isInstanceOf(AppException.class)
                .hasMessageContaining("java.io.tmpdir");
    }
}
