package blockbuster.server.revenue.internal;

import static blockbuster.server.revenue.split.Addresses.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.receipts.PlayReceipt;
import blockbuster.receipts.PlayStatement;
import blockbuster.receipts.SigningKey;
import blockbuster.server.chain.ChainUnavailableException;
import blockbuster.server.revenue.TitleEarnings.PoolRate;
import blockbuster.server.revenue.leaves.LeavesFile;
import blockbuster.server.revenue.split.MembershipPolicy;
import blockbuster.server.revenue.split.Payout;
import blockbuster.server.revenue.split.PayoutBatches;
import blockbuster.server.stream.StreamSettled;
import blockbuster.server.web.ProblemException;
import blockbuster.walrus.BlobId;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The state machine from the pool to the record. */
class DistributorTest extends DistributorFixture {
    @Test
    void paysThePoolByWatchedTime() {
        chain.deposit(1_000);
        watch(ANN, 300);
        watch(BOB, 100);

        var result = distribute();

        assertThat(result.payouts())
                .extracting(DistributionResult.UploaderPayout::uploader, DistributionResult.UploaderPayout::amount)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ANN.toString(), "750"),
                        org.assertj.core.groups.Tuple.tuple(BOB.toString(), "250"));
        assertThat(result.poolBefore()).isEqualTo("1000");
        assertThat(result.remainder()).isEqualTo("0");
        assertThat(result.state()).isEqualTo(RunState.RECORDED);
        assertThat(result.transactions()).hasSize(4);
        assertThat(chain.wallet(ANN)).isEqualTo(BigInteger.valueOf(750));
    }

    @Test
    void knowsWhatATitleEarned() {
        var earnings = new RecordedEarnings(database.jdbc(), runs);
        assertThat(earnings.latestRate()).isEmpty();
        chain.deposit(1_000);
        watch(address(0xc1), ANN, 200);
        watch(address(0xc2), ANN, 101);
        watch(address(0xc3), BOB, 100);

        distribute();

        // Ann got 751 for 301 seconds; the parts of her titles are rounded down.
        assertThat(earnings.earned(address(0xc1))).isEqualTo(499);
        assertThat(earnings.earned(address(0xc2))).isEqualTo(251);
        assertThat(earnings.earned(address(0xc3))).isEqualTo(249);
        assertThat(earnings.earned(address(0xc4))).isZero();
        assertThat(earnings.latestRate()).contains(new PoolRate(BigInteger.valueOf(1_000), 401));
    }

    @Test
    void publishesLeavesWithoutMemberships() {
        chain.deposit(1_000);
        watch(ANN, 300);

        var result = distribute();

        var leaves = new String(client.read(new BlobId(result.leavesBlobId())), StandardCharsets.UTF_8);
        assertThat(leaves.lines()).hasSize(3);
        assertThat(leaves)
                .contains(ANN.toString(), "\"creditedSeconds\":300")
                .doesNotContain(address(0x3e).toString());
    }

    @Test
    void publishesWhatTheViewerSigned() {
        chain.deposit(1_000);
        var statement = new PlayStatement(
                UUID.randomUUID(), address(0xc0), LocalDate.parse("2026-11-23"), 3, 60, "ab".repeat(32));
        var receipt = PlayReceipt.sign(statement, SigningKey.ofSeed(new byte[32]));
        listener.on(new StreamSettled(
                UUID.randomUUID(),
                statement.stream(),
                address(0xc0),
                ANN,
                address(0x3e),
                address(0x3f),
                60,
                600_000,
                1_000,
                MONDAY.plusSeconds(60),
                Optional.of(receipt)));

        var file = LeavesFile.parse(client.read(new BlobId(distribute().leavesBlobId())));

        assertThat(file.header().receiptKey()).isEqualTo(RECEIPT_KEY.toString());
        assertThat(file.sessions())
                .singleElement()
                .satisfies(leaf -> assertThat(leaf.receipt()).contains(receipt));
        assertThat(sessions.creditedOf(statement.stream())).isEqualTo(60);
    }

    @ParameterizedTest
    @EnumSource(names = {"FROZEN", "LEAVES_STORED", "ANNOUNCED", "OPENED", "PAID", "CLOSED"})
    void paysOnceWhenKilledBeforeAStepIsSaved(RunState killedIn) {
        chain.deposit(1_000);
        watch(ANN, 300);
        watch(BOB, 100);
        assertThatThrownBy(() -> distributor(killedIn).distribute(Optional.empty(), null))
                .isInstanceOf(Killed.class);
        chain.deposit(500);
        watch(BOB, 1_000_000);

        var result = distribute();

        assertThat(sum(result).add(new BigInteger(result.remainder()))).isEqualTo(new BigInteger(result.poolBefore()));
        assertThat(chain.wallet(ANN)).isEqualTo(BigInteger.valueOf(750));
        assertThat(chain.wallet(BOB)).isEqualTo(BigInteger.valueOf(250));
        assertThat(chain.pool().creatorPool()).isEqualTo(BigInteger.valueOf(500));
    }

    @ParameterizedTest
    @ValueSource(strings = {":announce", ":open", ":batch:0", ":close"})
    void paysOnceWhenTheChainsAnswerIsLost(String reference) {
        chain.deposit(1_000);
        watch(ANN, 300);
        chain.loseAnswerOf(reference);
        assertThatThrownBy(this::distribute).isInstanceOf(ChainUnavailableException.class);

        var result = distribute();

        assertThat(sum(result)).isEqualTo(BigInteger.valueOf(1_000));
        assertThat(chain.wallet(ANN)).isEqualTo(BigInteger.valueOf(1_000));
    }

    @Test
    void paysEveryCreatorOnceWhenOneOfSeveralBatchesGoesUnheard() {
        int creators = PayoutBatches.USUAL_PAYEES + 1;
        chain.deposit(1_000L * creators);
        database.transactions()
                .executeWithoutResult(status ->
                        IntStream.range(0, creators).forEach(i -> watch(address(0x1000 + i), 60)));
        IntStream.range(0, creators).forEach(i -> chain.register(address(0x1000 + i)));
        chain.loseAnswerOf(":batch:1");
        assertThatThrownBy(this::distribute).isInstanceOf(ChainUnavailableException.class);

        var result = distribute();

        assertThat(result.batches()).isEqualTo(2);
        assertThat(result.transactions()).hasSize(5).doesNotHaveDuplicates();
        assertThat(IntStream.range(0, creators).mapToObj(i -> chain.wallet(address(0x1000 + i))))
                .containsOnly(BigInteger.valueOf(1_000));
    }

    @Test
    void endsThePeriodByTheChainsClockWhenThatIsBehind() {
        var chainsTime = MONDAY.plusSeconds(60).plusMillis(1);
        chain.turnClockTo(chainsTime);
        chain.deposit(1_000);
        watch(ANN, 300);
        watch(BOB, 100, chainsTime);

        var result = distribute();

        assertThat(result.periodEnd()).isEqualTo(chainsTime);
        assertThat(chain.wallet(ANN)).isEqualTo(BigInteger.valueOf(1_000));
        assertThatThrownBy(() -> distributor(null).distribute(Optional.of(chainsTime.plusMillis(1)), null))
                .hasMessageContaining("can't end in the future");
        chain.turnClockTo(clock.instant().plusSeconds(1));
        chain.deposit(500);
        assertThat(distribute().periodEnd()).isEqualTo(clock.instant());
        assertThat(chain.wallet(BOB)).isEqualTo(BigInteger.valueOf(500));
    }

    @Test
    void answersAUsedKeyWithItsRun() {
        chain.deposit(1_000);
        watch(ANN, 300);
        var first = distributor(null).distribute(Optional.empty(), "key");

        var second = distributor(null).distribute(Optional.empty(), "key");

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(chain.wallet(ANN)).isEqualTo(BigInteger.valueOf(1_000));
    }

    @Test
    void refusesWhenNothingIsThere() {
        watch(ANN, 300);
        assertThatThrownBy(this::distribute)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo("nothing-to-distribute"));

        chain.deposit(1_000);
        distribute();
        chain.deposit(1_000);

        assertThatThrownBy(this::distribute)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo("nothing-to-distribute"));
    }

    @Test
    void leavesSessionsToTheNextRunWhenTheChainRefuses() {
        chain.deposit(1_000);
        watch(ANN, 300);
        assertThatThrownBy(() -> distributor(RunState.FROZEN).distribute(Optional.empty(), null))
                .isInstanceOf(Killed.class);
        database.jdbc()
                .sql("update revenue_run set period_start = period_start - interval '1 day'")
                .update();

        var abandoned = distributor(null).distribute(Optional.empty(), null);
        var next = distribute();

        assertThat(abandoned.state()).isEqualTo(RunState.ABANDONED);
        assertThat(sum(next)).isEqualTo(BigInteger.valueOf(1_000));
    }

    @Test
    void carriesSmallPayoutsOverAndKeepsClaimsForCreatorsWithoutAnAccount() {
        minimum = BigInteger.valueOf(100);
        var unknown = address(0xd);
        chain.deposit(1_000);
        watch(ANN, 940);
        watch(BOB, 30);
        watch(unknown, 30);
        watch(address(0xe), 0);

        var first = distribute();

        assertThat(first.payouts()).containsExactly(payout(ANN, 940));
        assertThat(first.claims()).isEmpty();
        assertThat(first.carried()).containsExactly(payout(BOB, 30), payout(unknown, 30));
        assertThat(first.remainder()).isEqualTo("60");
        assertConserved(first);

        chain.deposit(200);
        nextDay();
        watch(BOB, 50, clock.instant().minusSeconds(1));
        watch(unknown, 150, clock.instant().minusSeconds(1));
        var second = distribute();

        // 200 are shared 50 : 150; Bob's 30 + 50 stay below the minimum, the other's 30 + 150 don't.
        assertThat(second.payouts()).isEmpty();
        assertThat(second.claims()).containsExactly(payout(unknown, 180));
        assertThat(second.carried()).containsExactly(payout(BOB, 80));
        assertConserved(second);
        assertThat(chain.claimed()).isEqualTo(180);

        chain.deposit(20);
        nextDay();
        watch(BOB, 1, clock.instant().minusSeconds(1));
        var third = distribute();

        assertThat(third.payouts()).containsExactly(payout(BOB, 100));
        assertConserved(third);
        assertThat(chain.pool().creatorPool()).isZero();
        assertThat(sum(first).add(sum(second)).add(sum(third)).add(chain.claimed()))
                .isEqualTo(1_000 + 200 + 20);
    }

    @Test
    void paysByMembershipsWhatTheyPaidInAndKeepsTheRest() {
        policy = new MembershipPolicy();
        chain.deposit(70 + 140 + 700);
        bought(address(0x31), 100);
        bought(address(0x32), 200);
        bought(address(0x33), 1_000);
        watchAs(address(0x31), ANN, 30);
        watchAs(address(0x31), BOB, 10);
        watchAs(address(0x32), BOB, 999);

        var first = distribute();

        // 70 are shared 30 : 10, which is 52.5 : 17.5.
        assertThat(first.policy()).isEqualTo("per-membership/1");
        assertThat(first.payouts()).containsExactly(payout(ANN, 53), payout(BOB, 17 + 140));
        assertThat(first.remainder()).isEqualTo("700");
        assertConserved(first);

        nextDay();
        watchAs(address(0x31), ANN, 5_000);
        watchAs(address(0x33), ANN, 1);
        var second = distribute();

        assertThat(second.payouts()).containsExactly(payout(ANN, 700));
        assertThat(second.remainder()).isEqualTo("0");
        assertConserved(second);
    }

    @Test
    void previewsWhatARunDoesWithoutWritingAnything() {
        policy = new MembershipPolicy();
        chain.deposit(70);
        bought(address(0x31), 100);
        watchAs(address(0x31), ANN, 30);

        var preview = freezer().preview(Optional.empty());

        assertThat(preview.sessions()).isEqualTo(1);
        assertThat(preview.plan().paid()).containsExactly(new Payout(ANN, BigInteger.valueOf(70)));
        assertThat(runs.unfinished()).isEmpty();
        assertThat(distribute().payouts()).containsExactly(payout(ANN, 70));
        assertThatThrownBy(() -> freezer().preview(Optional.empty())).isInstanceOf(ProblemException.class);
    }
}
