package blockbuster.app.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.app.AppException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceLockTest {

    @TempDir
    Path temp;

    @Test
    void refusesASecondHolderAndIsFreeAfterTheFirst() throws Exception {
        var data = DataDirectory.open(temp);
        try (var held = InstanceLock.acquire(data)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> InstanceLock.acquire(data))
                    .isInstanceOf(AppException.class)
                    .hasMessageContaining(temp.toString())
                    .hasMessageContaining("--data");
        }

        InstanceLock.acquire(data).close();
    }

    @Test
    void ignoresALockFileThatAKilledProcessLeft() throws Exception {
        var data = DataDirectory.open(temp);
        java.nio.file.Files.writeString(data.lockFile(), "");

        InstanceLock.acquire(data).close();
    }
}
