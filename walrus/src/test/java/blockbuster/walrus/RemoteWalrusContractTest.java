package blockbuster.walrus;

import java.net.URI;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The same contract against a real publisher and aggregator, where their URLs are given. */
@EnabledIfEnvironmentVariable(named = "WALRUS_PUBLISHER_URL", matches = "https?://.+")
@EnabledIfEnvironmentVariable(named = "WALRUS_AGGREGATOR_URL", matches = "https?://.+")
class RemoteWalrusContractTest extends WalrusContractTest {

    @Override
    URI publisher() {
        return URI.create(System.getenv("WALRUS_PUBLISHER_URL"));
    }

    @Override
    URI aggregator() {
        return URI.create(System.getenv("WALRUS_AGGREGATOR_URL"));
    }
}
