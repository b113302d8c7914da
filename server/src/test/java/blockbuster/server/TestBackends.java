package blockbuster.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import redis.embedded.RedisServer;

/**
 * PostgreSQL 18 and Redis for tests: real ones, started once per JVM and stopped with it. Each caller of
 * {@link #properties} shares them.
 */
public final class TestBackends {

    private static final String TEST_SECRET = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private static final EmbeddedPostgres POSTGRES = startPostgres();
    private static final int REDIS_PORT = TestPort.pick();
    private static final RedisServer REDIS = startRedis();

    private TestBackends() {}

    /** A complete configuration; nothing listens on the Sui and Walrus addresses in it. */
    public static Map<String, Object> properties() {
        var properties = new HashMap<String, Object>();
        properties.put("server.port", 0);
        properties.put("spring.datasource.url", POSTGRES.getJdbcUrl("postgres", "postgres"));
        properties.put("spring.datasource.username", "postgres");
        // The embedded PostgreSQL may stop first at the end of the JVM; don't wait for it then.
        properties.put("spring.datasource.hikari.connection-timeout", 1000);
        properties.put("spring.data.redis.port", REDIS_PORT);
        properties.put("blockbuster.public-url", "http://localhost:8080");
        properties.put("blockbuster.sui.rpc-url", "http://localhost:1");
        properties.put("blockbuster.sui.deployment-file", workDir().resolve("deployment.json"));
        properties.put("blockbuster.sui.operator-key-file", workDir().resolve("operator.key"));
        properties.put("blockbuster.walrus.publisher-url", "http://localhost:1");
        properties.put("blockbuster.walrus.aggregator-url", "http://localhost:1");
        properties.put("blockbuster.edge.public-url", "http://localhost:8081");
        properties.put("blockbuster.media.work-dir", workDir());
        properties.put("blockbuster.stream.secret", TEST_SECRET);
        properties.put("blockbuster.stream.receipt-key", TEST_SECRET);
        properties.put("blockbuster.auth.jwt-secret", TEST_SECRET);
        properties.put("blockbuster.content.key-encryption-key", TEST_SECRET);
        return properties;
    }

    /** Runs an action while Redis is away. */
    public static void withoutRedis(Runnable action) {
        try {
            REDIS.stop();
            action.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            start(REDIS);
        }
    }

    private static EmbeddedPostgres startPostgres() {
        try {
            return EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(workDir().toFile())
                    .setServerConfig("max_connections", "500") // applications that tests share keep theirs to the end
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RedisServer startRedis() {
        try {
            var redis = RedisServer.newRedisServer()
                    .port(REDIS_PORT)
                    .setting("save \"\"")
                    .setting("dir " + workDir())
                    .build();
            start(redis);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(redis)));
            return redis;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void start(RedisServer redis) {
        try {
            redis.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(RedisServer redis) {
        try {
            redis.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path workDir() {
        return WorkDir.PATH;
    }

    private static final class WorkDir {
        static final Path PATH = create();

        private static Path create() {
            try {
                return Files.createTempDirectory("blockbuster-server-test");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
