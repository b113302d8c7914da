package blockbuster.walrus;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class LocalWalrusContractTest extends WalrusContractTest {

    private static LocalWalrus walrus;

    @BeforeAll
    static void start(@TempDir Path directory) {
        walrus = LocalWalrus.start(directory, 0);
    }

    @AfterAll
    static void stop() {
        walrus.close();
    }

    @Override
    URI publisher() {
        return walrus.url();
    }

    @Override
    URI aggregator() {
        return walrus.url();
    }
}
