package blockbuster.server.web;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Static files of the web app, and cross-origin access to the API. */
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

    private static final String WEB_APP = "classpath:/META-INF/resources/";

    /** File names below these folders contain a hash of their content; all other files are revalidated. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var forever = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
        registry.addResourceHandler("/_next/static/**")
                .addResourceLocations(WEB_APP + "_next/static/")
                .setCacheControl(forever);
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(WEB_APP + "assets/")
                .setCacheControl(forever);
    }

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
