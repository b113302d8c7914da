package blockbuster.app.month;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.app.month.SimulatedMonth.Seen;
import blockbuster.receipts.Acknowledgement;
import blockbuster.receipts.PlayReceipt;
import blockbuster.receipts.SigningKey;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A month of 200 members and 40 creators on a virtual clock: what honest members are credited is the truth to the second,
 * and attackers get nothing beyond the bounds. Another month by {@code -Dmonth.seed=…}.
 */
class SimulatedMonthTest {

    private static final int DAYS = SimulatedMonth.DAYS;
    private static final long DAY_SECONDS = 86_400;

    private static final SimulatedMonth MONTH = SimulatedMonth.passed();

    @Test
    void creditsHonestMembersTheTruthToTheSecond() {
        assertThat(MONTH.truthSeconds()).hasSizeGreaterThan(5000);
        MONTH.truthSeconds()
                .forEach((stream, truth) ->
                        assertThat(stream.creditedSeconds()).as("%s", stream.id).isEqualTo(truth));
        assertThat(MONTH.truthSeconds().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isGreaterThan(1_000_000);
    }

    @Test
    void creditsABotTwiceTheClockAndEachTitleItsLengthADayAtMost() {
        for (int member = SimulatedMonth.BOTS; member < SimulatedMonth.FORGERS; member++) {
            assertThat(MONTH.creditedSeconds(member)).isPositive().isLessThanOrEqualTo(2 * DAYS * DAY_SECONDS);
            perDay(member)
                    .forEach((seen, seconds) ->
                            assertThat(seconds).isLessThanOrEqualTo(seen.title().durationMs() / 1000));
        }
    }

    /** All streams of the bots end on the day on which they start. */
    private static Map<Seen, Long> perDay(int member) {
        var perDay = new HashMap<Seen, Long>();
        MONTH.streams().stream()
                .filter(stream -> stream.member == member)
                .forEach(stream -> perDay.merge(
                        new Seen(stream.title, SimulatedPlatform.day(stream.startedAtMs)),
                        stream.creditedSeconds(),
                        Long::sum));
        return perDay;
    }

    @Test
    void creditsForgersTheWindowThatTheyHaveTheKeyOf() {
        for (int member = SimulatedMonth.FORGERS; member < SimulatedMonth.HOARDERS; member++) {
            assertThat(MONTH.creditedSeconds(member)).isLessThanOrEqualTo(DAYS * 60L);
        }
    }

    @Test
    void creditsHoardersNoMoreThanTwiceTheTimeThatTheyTook() {
        for (int member = SimulatedMonth.HOARDERS; member < SimulatedMonth.COLLUDERS; member++) {
            assertThat(MONTH.creditedSeconds(member)).isPositive().isLessThanOrEqualTo(DAYS * 1200L);
        }
    }

    @Test
    void creditsColludersTheirFilmOnceADay() {
        long filmSeconds = MONTH.titles().getFirst().durationMs() / 1000;
        for (int member = SimulatedMonth.COLLUDERS; member < SimulatedMonth.MEMBERS; member++) {
            assertThat(MONTH.creditedSeconds(member)).isPositive().isLessThanOrEqualTo(DAYS * filmSeconds);
        }
    }

    /** What an auditor and a member hold in hands. */
    @Test
    void leavesAReceiptForEveryPlayThatCoversItsCredit() {
        var session = SigningKey.generate(new SecureRandom());
        var operators = SigningKey.generate(new SecureRandom());
        MONTH.truthSeconds().keySet().stream()
                .filter(stream -> stream.creditedSeconds() > 0)
                .limit(500)
                .forEach(stream -> {
                    var receipt = PlayReceipt.sign(stream.statement(), session);
                    var acknowledgement = Acknowledgement.of(receipt.statement(), stream.creditedSeconds());
                    assertThat(receipt.isValid()).isTrue();
                    assertThat(receipt.statement().watchedSeconds()).isGreaterThanOrEqualTo(stream.creditedSeconds());
                    var invented = new PlayReceipt(
                            receipt.statement(),
                            session.verifyingKey(),
                            operators.sign(receipt.statement().text()));
                    assertThat(invented.isValid()).isFalse();
                    assertThat(acknowledgement.isSignedBy(
                                    operators.verifyingKey(), operators.sign(acknowledgement.text())))
                            .isTrue();
                });
    }
}
