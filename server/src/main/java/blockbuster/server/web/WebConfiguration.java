package blockbuster.server.web;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Cross-origin access to the API, and what its answers say of caching. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    /** What tus clients in browsers of other origins must be able to read. */
    private static final List<String> TUS_HEADERS = List.of(
            "Tus-Resumable",
            "Tus-Version",
            "Tus-Extension",
            "Tus-Max-Size",
            "Tus-Checksum-Algorithm",
            "Upload-Offset",
            "Upload-Length",
            "Upload-Metadata",
            "Upload-Expires");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new NoStoreInterceptor()).addPathPatterns("/api/**");
    }

    /** Any origin may call: tokens travel in headers or URLs, never in cookies. */
    @Bean
    CorsConfigurationSource corsConfigurationSource() {
        var open = new CorsConfiguration();
        open.addAllowedOrigin(CorsConfiguration.ALL);
        open.addAllowedMethod(CorsConfiguration.ALL);
        open.addAllowedHeader(CorsConfiguration.ALL);
        open.addExposedHeader(HttpHeaders.RETRY_AFTER);
        open.addExposedHeader("RateLimit");
        open.addExposedHeader("X-Request-Id");
        open.addExposedHeader(HttpHeaders.LOCATION);
        open.addExposedHeader(HttpHeaders.WWW_AUTHENTICATE);
        TUS_HEADERS.forEach(open::addExposedHeader);
        open.setMaxAge(Duration.ofHours(1));
        var source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/api/**", open);
        return source;
    }
}
