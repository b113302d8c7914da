package blockbuster.localnet.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.localnet.LocalNetwork;
import blockbuster.localnet.LocalNetworkOptions;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.sui.rpc.SuiRpcException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client that outlives its node. */
class ReconnectTest {
    private static final int CALLS_WHILE_DOWN = 8;

    @Test
    void findsANodeThatComesBackAfterManyFailedCalls(@TempDir Path folder) {
        var options = LocalNetworkOptions.at(folder).withPorts(0, 0);
        var first = LocalNetwork.start(options);
        int port = URI.create(first.rpcUrl()).getPort();
        try (var client = SuiClient.connect(first.rpcUrl())) {
            long height = client.latestCheckpoint();
            first.close();
            for (int i = 0; i < CALLS_WHILE_DOWN; i++) {
                assertThatThrownBy(client::latestCheckpoint).isInstanceOf(SuiRpcException.class);
            }

            try (var again = LocalNetwork.start(options.withPorts(port, 0))) {
                assertThat(again.ledger().latestCheckpoint().sequence())
                        .isEqualTo(client.latestCheckpoint())
                        .isEqualTo(height);
            }
        }
    }
}
