package blockbuster.app.platform;

import blockbuster.app.instance.DataDirectory;
import blockbuster.app.instance.Instance;
import blockbuster.app.instance.Secrets;
import blockbuster.app.service.PostgresServer;
import blockbuster.app.service.RedisServer;
import java.util.HashMap;
import java.util.Map;

/** Points the server at the embedded parts; the same properties point a production server at the real ones. */
final class ServerProperties {

    private final Map<String, Object> properties = new HashMap<>();

    ServerProperties(Instance instance, Secrets secrets, String adminAddress) {
        properties.put("server.port", instance.port());
        properties.put("blockbuster.public-url", instance.serverUrl());
        properties.put("blockbuster.admins", adminAddress);
        properties.put("blockbuster.edge.public-url", instance.edgeUrl());
        properties.put("blockbuster.stream.secret", secrets.streamSecret());
        properties.put("blockbuster.stream.receipt-key", secrets.receiptKey());
        properties.put("blockbuster.auth.jwt-secret", secrets.jwtSecret());
        properties.put("blockbuster.content.key-encryption-key", secrets.keyEncryptionKey());
        properties.put("blockbuster.walrus.publisher-url", instance.walrusUrl());
        properties.put("blockbuster.walrus.aggregator-url", instance.walrusUrl());
        // No market on a laptop: a WAL costs a SUI.
        properties.put("blockbuster.walrus.mist-per-wal", 1_000_000_000);
        sui(instance);
        logToFile(instance.data());
    }

    private void sui(Instance instance) {
        var data = instance.data();
        properties.put("blockbuster.sui.rpc-url", instance.rpcUrl());
        properties.put("blockbuster.sui.faucet-url", instance.faucetUrl());
        properties.put("blockbuster.sui.deployment-file", data.deploymentFile());
        properties.put("blockbuster.sui.operator-key-file", data.operatorKey());
        properties.put("blockbuster.sponsor.key-file", data.sponsorKey());
        properties.put("blockbuster.media.work-dir", data.media());
    }

    private void logToFile(DataDirectory data) {
        properties.put("logging.file.name", data.logs().resolve("server.log"));
        properties.put("logging.structured.format.file", "blockbuster.server.logging.JsonLogFormatter");
        properties.put("logging.threshold.console", "OFF");
    }

    Map<String, Object> with(PostgresServer database, RedisServer redis, Secrets secrets) {
        properties.put("spring.datasource.url", database.jdbcUrl());
        properties.put("spring.datasource.username", database.user());
        properties.put("spring.datasource.password", secrets.databasePassword());
        properties.put("spring.data.redis.host", "127.0.0.1");
        properties.put("spring.data.redis.port", redis.port());
        properties.put("spring.data.redis.password", secrets.redisPassword());
        return Map.copyOf(properties);
    }
}
