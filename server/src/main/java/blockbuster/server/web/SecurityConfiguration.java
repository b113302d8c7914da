package blockbuster.server.web;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Who may call what: the API needs a login token except for the routes listed here; everything outside the API (web
 * app, documentation, health) is public. What players fetch carries a streaming token of its own.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] PUBLIC_READS = {
        "/api/v1/contents",
        "/api/v1/contents/*",
        "/api/v1/contents/*/poster",
        "/api/v1/contents/*/lease",
        "/api/v1/distributions",
        "/api/v1/distributions/*",
        "/api/v1/stats",
        "/api/v1/config",
        "/api/v1/streams/*/*.m3u8",
        "/api/v1/streams/*/*.vtt",
        "/api/v1/streams/*/*.jpg",
        "/api/v1/streams/*/keys/**"
    };

    @Bean
    SecurityFilterChain security(HttpSecurity http, Problems problems) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable) // no cookies, hence nothing to forge
                .cors(Customizer.withDefaults())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(SecurityConfiguration::rules)
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults())
                        .authenticationEntryPoint(
                                (request, response, failure) -> problems.write(response, Problems.unauthorized())))
                .exceptionHandling(handling -> handling.accessDeniedHandler((request, response, denied) ->
                        problems.write(response, ProblemException.forbidden("Your wallet may not do this."))))
                .headers(headers -> headers.cacheControl(cache -> cache.disable()))
                .build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/api/v1/auth/challenge", "/api/v1/auth/login")
                .permitAll()
                .requestMatchers(HttpMethod.GET, PUBLIC_READS)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, PUBLIC_READS)
                .permitAll()
                .requestMatchers(HttpMethod.OPTIONS, "/api/v1/uploads/tus")
                .permitAll()
                .requestMatchers("/api/**")
                .authenticated()
                .anyRequest()
                .permitAll();
    }
}
