package blockbuster.server.auth;

import blockbuster.server.settings.AuthSettings;
import com.nimbusds.jose.jwk.source.ImmutableSecret;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Login tokens: JWTs signed with HMAC-SHA-256; issuer and audience keep them apart from streaming tokens. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    static final String ISSUER = "blockbuster";
    static final String AUDIENCE = "api";

    private static final String HMAC_SHA_256 = "HmacSHA256";

    @Bean
    JwtEncoder jwtEncoder(AuthSettings settings) {
        return new NimbusJwtEncoder(new ImmutableSecret<>(settings.jwtSecret().key(HMAC_SHA_256)));
    }

    @Bean
    JwtDecoder jwtDecoder(AuthSettings settings, Clock clock, LoginSessions sessions) {
        var decoder = NimbusJwtDecoder.withSecretKey(settings.jwtSecret().key(HMAC_SHA_256))
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
        var time = new JwtTimestampValidator(Duration.ZERO);
        time.setClock(clock);
        OAuth2TokenValidator<Jwt> issuer = new JwtClaimValidator<String>("iss", ISSUER::equals);
        OAuth2TokenValidator<Jwt> audience =
                new JwtClaimValidator<List<String>>("aud", names -> names != null && names.contains(AUDIENCE));
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(time, issuer, audience, sessions));
        return decoder;
    }
}
