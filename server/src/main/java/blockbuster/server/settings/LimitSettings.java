package blockbuster.server.settings;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** Requests per minute and client address: on the API, and on playlists, keys and heartbeats, which players repeat. */
@Validated
@ConfigurationProperties("blockbuster.limits")
public record LimitSettings(
        @DefaultValue("100") @Positive int apiPerMinute,
        @DefaultValue("1200") @Positive int playbackPerMinute) {}
