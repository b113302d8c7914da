package blockbuster.app.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceRegistryTest {

    private static final long NO_SUCH_PROCESS = Integer.MAX_VALUE;

    @TempDir
    Path temp;

    @Test
    void findsARunningInstanceByItsPortUntilItStops() throws Exception {
        var registry = new InstanceRegistry(temp);
        var instance = instance(ProcessHandle.current().pid());

        try (var announcement = registry.announce(instance)) {
            assertThat(announcement).isNotNull();
            assertThat(registry.find(18080)).contains(instance);
            assertThat(registry.find(18081)).isEmpty();
        }

        assertThat(registry.find(18080)).isEmpty();
    }

    @Test
    void forgetsAnInstanceWhoseProcessIsGone() throws Exception {
        var registry = new InstanceRegistry(temp);
        registry.announce(instance(NO_SUCH_PROCESS));

        assertThat(registry.find(18080)).isEmpty();
    }

    @Test
    void clearsAwayWhatKilledProcessesLeft() throws Exception {
        var registry = new InstanceRegistry(temp);
        registry.announce(instance(NO_SUCH_PROCESS));

        registry.announce(new Instance(ProcessHandle.current().pid(), temp, 18090, 1, 2, 3, 4));

        assertThat(temp.resolve("instances")).isDirectoryContaining("glob:**/18090.json");
        assertThat(temp.resolve("instances/18080.json")).doesNotExist();
    }

    private Instance instance(long pid) {
        return new Instance(pid, temp.resolve("data"), 18080, 18081, 19000, 19123, 31416);
    }
}
