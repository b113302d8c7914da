package blockbuster.localnet.rpc;

import blockbuster.localnet.LocalnetException;
import com.linecorp.armeria.common.SessionProtocol;
import com.linecorp.armeria.common.metric.NoopMeterRegistry;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletionException;

/** Servers on the loopback interface. */
final class Listening {
    private Listening() {}

    static ServerBuilder on(int port) {
        return Server.builder()
                .port(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), SessionProtocol.HTTP)
                .meterRegistry(NoopMeterRegistry.get())
                .gracefulShutdownTimeoutMillis(0, 0);
    }

    static Server started(ServerBuilder builder) {
        Server server = builder.build();
        try {
            server.start().join();
            return server;
        } catch (CompletionException failed) {
            throw new LocalnetException(
                    "the local Sui network cannot listen (" + failed.getCause() + "); free the port or choose another",
                    failed);
        }
    }
}
