package blockbuster.server.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
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
                        .authenticationEntryPoint((request, response, failure) -> refuse(response, problems, failure)))
                .exceptionHandling(handling -> handling.accessDeniedHandler((request, response, denied) ->
                        problems.write(response, ProblemException.forbidden("Your wallet may not do this."))))
                .headers(headers -> headers.cacheControl(cache -> cache.disable()))
                .build();
    }

    /** RFC 6750, section 3: a client that sent a token learns that it needs a new one. */
    private static void refuse(HttpServletResponse response, Problems problems, AuthenticationException failure)
            throws IOException {
        boolean tokenSent = failure instanceof InvalidBearerTokenException;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, tokenSent ? "Bearer error=\"invalid_token\"" : "Bearer");
        problems.write(response, tokenSent ? Problems.loginOver() : Problems.unauthorized());
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
