package blockbuster.app.platform;

import blockbuster.app.Progress;
import blockbuster.app.instance.Instance;
import blockbuster.app.instance.InstanceLock;
import blockbuster.app.instance.InstanceRegistry;
import blockbuster.app.instance.Secrets;
import blockbuster.app.service.PostgresServer;
import blockbuster.app.service.RedisServer;
import blockbuster.edge.EdgeOptions;
import blockbuster.edge.EdgeServer;
import blockbuster.localnet.LocalNetwork;
import blockbuster.localnet.LocalNetworkOptions;
import blockbuster.server.BlockbusterServer;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.Keystore;
import blockbuster.walrus.LocalWalrus;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** One start of a platform: what doesn't need each other starts side by side, the server last. */
final class PlatformStart {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final String LOOPBACK = "127.0.0.1";

    private final PlatformOptions options;
    private final Progress progress;
    private final Instance instance;
    private final SecureRandom random = new SecureRandom();
    private final StopSequence parts = new StopSequence(STOP_LIMIT);

    PlatformStart(PlatformOptions options, Progress progress) {
        this.options = options;
        this.progress = progress;
        this.instance = instance(options);
    }

    private static Instance instance(PlatformOptions options) {
        var ports = options.ports();
        var pid = ProcessHandle.current().pid();
        return new Instance(
                pid, options.data().root(), ports.server(), ports.edge(), ports.sui(), ports.faucet(), ports.walrus());
    }

    Platform start() throws Exception {
        try {
            parts.add("lock", InstanceLock.acquire(options.data()));
            options.ports().requireFree(options.ownWalrus());
            startParts(Secrets.loadOrCreate(options.data(), random));
            parts.add("announcement", new InstanceRegistry(options.userCache()).announce(instance));
            return new Platform(instance, parts);
        } catch (Exception failed) {
            parts.close();
            throw failed;
        }
    }

    private void startParts(Secrets secrets) throws Exception {
        try (var parallel = new Parallel()) {
            var database = parallel.start(() -> part("PostgreSQL", () -> startDatabase(secrets)));
            var redis = parallel.start(() -> part("Redis", () -> startRedis(secrets)));
            var walrus = parallel.start(this::walrus);
            var edge = parallel.start(() -> part("edge", () -> startEdge(secrets)));
            startChain();
            walrus.await();
            edge.await();
            var properties = new ServerProperties(instance, secrets, operator().toString())
                    .with(database.await(), redis.await(), secrets);
            part("server", () -> BlockbusterServer.start(properties));
        }
    }

    private <T extends AutoCloseable> T part(String name, Callable<T> start) throws Exception {
        return parts.add(name, progress.step(name, start));
    }

    private PostgresServer startDatabase(Secrets secrets) throws IOException, InterruptedException {
        return PostgresServer.start(
                options.data().postgres(), log("postgres.log"), secrets.databasePassword(), options.userCache());
    }

    private RedisServer startRedis(Secrets secrets) throws IOException, InterruptedException {
        return RedisServer.start(
                options.data().redis(), log("redis.log"), secrets.redisPassword(), options.userCache());
    }

    private Optional<LocalWalrus> walrus() throws Exception {
        return options.ownWalrus() ? Optional.of(part("Walrus", this::startWalrus)) : Optional.empty();
    }

    private LocalWalrus startWalrus() {
        return LocalWalrus.start(options.data().walrus(), options.ports().walrus());
    }

    private EdgeServer startEdge(Secrets secrets) {
        var secret = Base64.getDecoder().decode(secrets.streamSecret());
        return EdgeServer.start(
                EdgeOptions.of(LOOPBACK, options.ports().edge(), List.of(URI.create(instance.walrusUrl())), secret));
    }

    private void startChain() throws Exception {
        var network = LocalNetworkOptions.at(options.data().chain())
                .withPorts(options.ports().sui(), options.ports().faucet());
        part("Sui network", () -> LocalNetwork.start(network));
        progress.step("contracts", () -> new Contracts(instance, random).deploy());
    }

    private SuiAddress operator() {
        return Keystore.loadOrCreate(options.data().operatorKey(), random).address();
    }

    private Path log(String name) {
        return options.data().logs().resolve(name);
    }
}
