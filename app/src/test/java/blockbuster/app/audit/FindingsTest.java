package blockbuster.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.sui.SuiAddress;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private static final SuiAddress CREATOR = SuiAddress.parse("0x7");

    private final Findings findings = new Findings();

    @Test
    void keepsTheBeginningOfWhatNeverEnds() {
        for (int i = 1; i <= 100_000; i++) {
            findings.against(CREATOR, "Session " + i + " is forged.");
            findings.require(false, "Member " + i + " is invented.");
        }

        assertThat(findings.count()).isEqualTo(200_000);
        assertThat(findings.of(CREATOR))
                .hasSize(21)
                .startsWith("Session 1 is forged.", "Session 2 is forged.")
                .endsWith("And 99980 more.");
        assertThat(findings.general()).hasSize(1_001).endsWith("And 99000 more.");
    }

    @Test
    void hasNothingAgainstWhatIsAsItMustBe() {
        findings.require(true, "never said");
        findings.requireEqual(1, 1, "One");

        assertThat(findings.count()).isZero();
        assertThat(findings.of(CREATOR)).isEmpty();
        assertThat(findings.creators()).isEmpty();
    }
}
