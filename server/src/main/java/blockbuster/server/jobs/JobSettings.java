package blockbuster.server.jobs;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often due jobs are looked for and how many run at once on this server; not enabled leaves them to others.
 *
 * @param alone no other server shares the database: what the last one was running when it died starts again at once,
 *     instead of after some missed heartbeats
 */
@Validated
@ConfigurationProperties("blockbuster.jobs")
public record JobSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("500ms") Duration pollingInterval,
        @DefaultValue("8") @Positive int threads,
        @DefaultValue("false") boolean alone) {}
