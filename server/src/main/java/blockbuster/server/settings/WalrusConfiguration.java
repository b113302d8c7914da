package blockbuster.server.settings;

import blockbuster.walrus.PublisherTokens;
import blockbuster.walrus.WalrusClient;
import blockbuster.walrus.WalrusListener;
import blockbuster.walrus.WalrusOptions;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WalrusConfiguration {

    private static final Logger log = LoggerFactory.getLogger(WalrusConfiguration.class);
    private static final Duration TOKEN_LIFETIME = Duration.ofMinutes(30);

    @Bean
    WalrusOptions walrusOptions(WalrusSettings settings, Clock clock) {
        var options = WalrusOptions.of(settings.publisherUrl(), settings.aggregatorUrl())
                .with(new LoggingListener());
        var secret = settings.publisherJwtSecret();
        return secret == null
                ? options
                : options.with(new PublisherTokens(
                        secret.bytes(),
                        TOKEN_LIFETIME,
                        clock,
                        () -> UUID.randomUUID().toString()));
    }

    @Bean
    WalrusClient walrusClient(WalrusOptions options) {
        return new WalrusClient(options);
    }

    private static final class LoggingListener implements WalrusListener {

        @Override
        public void wrongContent(URI aggregator, String path, Duration droppedFor) {
            log.atWarn()
                    .addKeyValue("aggregator", aggregator)
                    .addKeyValue("path", path)
                    .addKeyValue("droppedFor", droppedFor)
                    .log("walrus.wrong_content");
        }

        @Override
        public void unavailable(URI endpoint, Duration droppedFor) {
            log.atWarn()
                    .addKeyValue("endpoint", endpoint)
                    .addKeyValue("droppedFor", droppedFor)
                    .log("walrus.unavailable");
        }

        @Override
        public void recovered(URI endpoint) {
            log.atInfo().addKeyValue("endpoint", endpoint).log("walrus.recovered");
        }
    }
}
