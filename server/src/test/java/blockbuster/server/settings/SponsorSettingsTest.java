package blockbuster.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SponsorSettingsTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void takesSettingsThatFitEachOther() {
        assertThat(violations(new SponsorSettings(null, 16, 50_000_000, 50_000_000, 20, 1, DAY, MINUTE)))
                .isEmpty();
    }

    @Test
    void refusesCoinsThatCannotPay() {
        assertThat(violations(new SponsorSettings(null, 16, 49_999_999, 50_000_000, 20, 1, DAY, MINUTE)))
                .singleElement()
                .asString()
                .contains("coin-mist >= max-budget-mist");
        assertThat(violations(new SponsorSettings(null, 0, 50_000_000, 9_999_999, 0, 0, DAY, MINUTE)))
                .hasSize(4);
    }

    @Test
    void refusesAReservationLongerThanTheWindow() {
        assertThat(violations(new SponsorSettings(null, 16, 50_000_000, 50_000_000, 20, 1, MINUTE, DAY)))
                .hasSize(1);
        assertThat(violations(new SponsorSettings(null, 16, 50_000_000, 50_000_000, 20, 1, DAY, Duration.ZERO)))
                .hasSize(1);
    }

    private static List<String> violations(SponsorSettings settings) {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            return factory.getValidator().validate(settings).stream()
                    .map(ConstraintViolation::getMessage)
                    .toList();
        }
    }
}
