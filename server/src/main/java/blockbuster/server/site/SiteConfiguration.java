package blockbuster.server.site;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

@Configuration(proxyBeanMethods = false)
class SiteConfiguration {

    /** Behind every other mapping, those of libraries' own pages among them. */
    @Bean
    SimpleUrlHandlerMapping siteMapping(SiteHandler handler) {
        return new SimpleUrlHandlerMapping(Map.of("/**", handler), Ordered.LOWEST_PRECEDENCE);
    }
}
