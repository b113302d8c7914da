package blockbuster.server.mail;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Mail that the platform sends, by the SMTP server that {@code spring.mail} names.
 *
 * @param from what it is sent from, as in {@code Blockbuster <post@example.org>}
 * @param confirmWithin how long a link to confirm an address works; then an unconfirmed address is removed
 * @param requestsPerDay how often a person, or an address whoever asks, may get such a link in a day
 */
@Validated
@ConfigurationProperties("blockbuster.mail")
record MailSettings(
        @DefaultValue("Blockbuster <blockbuster@localhost>") @NotBlank
        String from,

        @DefaultValue("2d") Duration confirmWithin,
        @DefaultValue("3") @Positive int requestsPerDay) {}
