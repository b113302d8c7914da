package blockbuster.localnet.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.linecorp.armeria.client.grpc.GrpcClients;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc.HealthBlockingStub;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tools that wait for a gRPC server ask it in the way that gRPC defines. */
final class HealthTest {
    @Test
    void serves(@TempDir Path folder) {
        try (var network = new TestingNetwork(folder, Clock.systemUTC())) {
            var health = GrpcClients.newClient(network.rpcUrl(), HealthBlockingStub.class);

            assertThat(health.check(HealthCheckRequest.getDefaultInstance()).getStatus())
                    .isEqualTo(ServingStatus.SERVING);
        }
    }
}
