package blockbuster.server.settings;

import blockbuster.walrus.WalrusClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WalrusConfiguration {

    @Bean
    WalrusClient walrusClient(WalrusSettings settings) {
        return new WalrusClient(settings.publisherUrl(), settings.aggregatorUrl());
    }
}
