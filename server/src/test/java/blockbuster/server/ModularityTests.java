package blockbuster.server;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void modulesTalkOnlyThroughTheirApi() {
        ApplicationModules.of(BlockbusterApplication.class).verify();
    }
}
