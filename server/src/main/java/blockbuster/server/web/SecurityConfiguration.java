package blockbuster.server.web;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Who may call what: the API needs a login token except for {@link PublicRoutes}; everything outside the API (web
 * app, documentation, health) is public. Playlists and keys carry a streaming token of their own.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

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
                .permitAll();
        PublicRoutes.PATTERNS.forEach(
                (method, paths) -> requests.requestMatchers(method, paths).permitAll());
        requests.requestMatchers("/api/**").authenticated().anyRequest().permitAll();
    }
}
