package blockbuster.localnet.rpc;

import blockbuster.localnet.Ledger;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.grpc.GrpcSerializationFormats;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.cors.CorsService;
import com.linecorp.armeria.server.grpc.GrpcService;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;
import java.time.Duration;
import java.util.function.Function;

/**
 * Serves Sui's gRPC API over a ledger on one port: native gRPC over HTTP/2, gRPC-Web as binary and as text, to browsers of
 * any origin. Listens on the loopback interface only.
 */
public final class RpcServer implements AutoCloseable {
    private static final int MAX_REQUEST_BYTES = 4 << 20;

    private final Server server;

    private RpcServer(Server server) {
        this.server = server;
    }

    /** @param port 0 takes any free one */
    public static RpcServer start(Ledger ledger, int port) {
        GrpcService grpc = GrpcService.builder()
                .addService(new LedgerService(ledger))
                .addService(new StateService(ledger))
                .addService(new ExecutionService(ledger))
                .addService(new PackageService(ledger))
                .addService(new SubscriptionService(ledger))
                .addService(new SignatureService())
                .addService(new NameService())
                .addService(new ForkingService(ledger))
                .addService(ProtoReflectionServiceV1.newInstance())
                .enableHealthCheckService(true)
                // Without gRPC's JSON forms, whose preparation for every message takes longest of all that a start
                // does.
                .supportedSerializationFormats(
                        GrpcSerializationFormats.PROTO,
                        GrpcSerializationFormats.PROTO_WEB,
                        GrpcSerializationFormats.PROTO_WEB_TEXT)
                .useBlockingTaskExecutor(true)
                .build();
        ServerBuilder builder = Listening.on(port)
                .maxRequestLength(MAX_REQUEST_BYTES)
                // Subscriptions last as long as their callers do.
                .requestTimeout(Duration.ZERO);
        return new RpcServer(Listening.started(builder.service(grpc, cors())));
    }

    public int port() {
        return server.activeLocalPort();
    }

    @Override
    public void close() {
        server.stop().join();
    }

    private static Function<? super HttpService, CorsService> cors() {
        return CorsService.builderForAnyOrigin()
                .allowRequestMethods(HttpMethod.POST, HttpMethod.GET, HttpMethod.OPTIONS)
                .allowRequestHeaders(
                        "content-type",
                        "accept",
                        "authorization",
                        "x-grpc-web",
                        "x-user-agent",
                        "grpc-timeout",
                        "x-sui-client-protocol-version")
                .exposeHeaders("grpc-status", "grpc-message", "grpc-status-details-bin")
                .maxAge(Duration.ofHours(1))
                .newDecorator();
    }
}
