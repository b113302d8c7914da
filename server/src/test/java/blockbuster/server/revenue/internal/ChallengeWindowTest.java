package blockbuster.server.revenue.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.server.chain.ChainUnavailableException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An announced distribution waits, is challenged, answered and withdrawn. */
class ChallengeWindowTest extends DistributorFixture {
    @Test
    void waitsUntilTheWindowForChallengesIsOver() {
        chain.setChallengeWindow(Duration.ofHours(1));
        chain.deposit(1_000);
        watch(ANN, 300);

        var waiting = distributor(null).distribute(Optional.empty(), null);
        assertThat(waiting.state()).isEqualTo(RunState.ANNOUNCED);
        assertThat(waiting.announcement().opensAt()).isEqualTo(clock.instant().plus(Duration.ofHours(1)));
        distributor(null).resume();
        assertThat(chain.wallet(ANN)).isZero();

        chain.turnClockTo(waiting.announcement().opensAt());
        distributor(null).resume();

        assertThat(chain.wallet(ANN)).isEqualTo(1_000);
        assertThat(runs.ofObject(waiting.announcement().id().toString()))
                .hasValueSatisfying(run -> assertThat(run.state()).isEqualTo(RunState.RECORDED));
    }

    @Test
    void holdsTheMoneyBackUntilEveryChallengeIsAnswered() {
        chain.setChallengeWindow(Duration.ofHours(1));
        chain.deposit(1_000);
        watch(ANN, 300);
        var announcement = distributor(null).distribute(Optional.empty(), null).announcement();
        var challenge = chain.challengeDistribution("c", announcement.id(), "ab".repeat(32));
        chain.turnClockTo(announcement.opensAt());

        distributor(null).resume();
        assertThat(chain.wallet(ANN)).isZero();
        chain.answerChallenge("a", announcement.id(), challenge.number(), "It ended before the period.");
        distributor(null).resume();

        assertThat(chain.wallet(ANN)).isEqualTo(1_000);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void countsTheSamePlaysAgainAfterAWithdrawal(boolean answerIsLost) {
        chain.setChallengeWindow(Duration.ofHours(1));
        chain.deposit(1_000);
        watch(ANN, 300);
        var announcement = distributor(null).distribute(Optional.empty(), null).announcement();
        if (answerIsLost) {
            chain.loseAnswerOf(":withdraw");
            assertThatThrownBy(() -> distributor(null).withdraw(announcement.id()))
                    .isInstanceOf(ChainUnavailableException.class);
            distributor(null).resume();
        } else {
            assertThat(distributor(null).withdraw(announcement.id()))
                    .hasValueSatisfying(run -> assertThat(run.state()).isEqualTo(RunState.ABANDONED));
        }
        assertThat(distributor(null).withdraw(announcement.id())).isEmpty();
        chain.setChallengeWindow(Duration.ZERO);

        assertThat(distribute().payouts()).containsExactly(payout(ANN, 1_000));
    }
}
