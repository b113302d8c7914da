package blockbuster.server;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An application test without a chain beyond what it states. All subclasses share one running application. */
public abstract class ServerTest extends ApplicationTest {

    @DynamicPropertySource
    static void backends(DynamicPropertyRegistry registry) {
        TestBackends.properties().forEach((name, value) -> registry.add(name, () -> value));
        registry.add("blockbuster.admins", () -> ADMIN.address().toString());
    }
}
