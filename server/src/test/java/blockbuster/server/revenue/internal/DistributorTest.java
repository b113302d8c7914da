package blockbuster.server.revenue.internal;

import static blockbuster.server.revenue.split.Addresses.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.server.TestDatabase;
import blockbuster.server.chain.ChainUnavailableException;
import blockbuster.server.chain.MemoryChain;
import blockbuster.server.chain.StreamCount;
import blockbuster.server.database.TestingLocks;
import blockbuster.server.revenue.TitleEarnings.PoolRate;
import blockbuster.server.revenue.split.PayoutBatches;
import blockbuster.server.revenue.split.PoolPolicy;
import blockbuster.server.stream.StreamFinished;
import blockbuster.server.stream.StreamSettled;
import blockbuster.server.web.ProblemException;
import blockbuster.sui.SuiAddress;
import blockbuster.walrus.BlobId;
import blockbuster.walrus.LocalWalrus;
import blockbuster.walrus.WalrusClient;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The state machine over a real PostgreSQL and a real local Walrus. */
class DistributorTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");
    private static final SuiAddress ANN = address(0xa);
    private static final SuiAddress BOB = address(0xb);

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.with("revenue");
    private final MemoryChain chain = new MemoryChain(at(MONDAY));
    private final Clock clock = at(MONDAY.plus(Duration.ofDays(6)));
    private final JsonMapper json = new JsonMapper();
    private final Runs runs = new Runs(database.jdbc(), json, clock);
    private final Batches batches = new Batches(database.jdbc(), json);
    private final SettledSessions sessions = new SettledSessions(database.jdbc());
    private final Plays plays = new Plays(database.jdbc());
    private final SettlementListener listener = new SettlementListener(sessions, plays);
    private final StreamCounter counter =
            new StreamCounter(new Counts(database.jdbc(), clock), plays, chain, database.transactions());
    private LocalWalrus walrus;
    private WalrusClient client;

    @BeforeEach
    void letTheChainKeepTime() {
        chain.turnClockTo(clock.instant());
    }

    @BeforeEach
    void startWalrus() {
        walrus = LocalWalrus.start(folder, 0);
        client = new WalrusClient(walrus.url(), walrus.url());
    }

    @AfterEach
    void stopWalrus() {
        client.close();
        walrus.close();
    }

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
        assertThat(result.transactions()).hasSize(3);
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

    private void watch(SuiAddress title, SuiAddress uploader, long seconds) {
        sessions.add(new SettledSession(
                UUID.randomUUID(), title, uploader, address(0x3e), seconds, 10_000, MONDAY.plusSeconds(60)));
    }

    @Test
    void publishesLeavesWithoutMemberships() {
        chain.deposit(1_000);
        watch(ANN, 300);

        var result = distribute();

        var leaves = new String(client.read(new BlobId(result.leavesBlobId())), StandardCharsets.UTF_8);
        assertThat(leaves.lines()).hasSize(2);
        assertThat(leaves)
                .contains(ANN.toString(), "\"creditedSeconds\":300")
                .doesNotContain(address(0x3e).toString());
    }

    @ParameterizedTest
    @EnumSource(names = {"FROZEN", "LEAVES_STORED", "OPENED", "PAID", "CLOSED"})
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
    @ValueSource(strings = {":open", ":batch:0", ":close"})
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
        int creators = PayoutBatches.MOST_PAYEES + 1;
        chain.deposit(1_000L * creators);
        database.transactions()
                .executeWithoutResult(status ->
                        IntStream.range(0, creators).forEach(i -> watch(address(0x1000 + i), 60)));
        chain.loseAnswerOf(":batch:1");
        assertThatThrownBy(this::distribute).isInstanceOf(ChainUnavailableException.class);

        var result = distribute();

        assertThat(result.batches()).isEqualTo(2);
        assertThat(result.transactions()).hasSize(4).doesNotHaveDuplicates();
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
    void countsEachPlayOnceOnChain() {
        var revived = UUID.randomUUID();
        settle(revived, 20);
        counter.count();
        assertThat(chain.recorded()).isEmpty();
        settle(revived, 50);
        finish(revived, 70);
        finish(revived, 70);
        finish(UUID.randomUUID(), 300);
        finish(UUID.randomUUID(), 0);

        counter.count();
        counter.count();

        assertThat(chain.recorded()).containsExactly(new StreamCount(address(0xc0), 2, 370));
        assertThat(sessions.waiting(MONDAY.plusSeconds(61))).isTrue();
    }

    @Test
    void countsEachPlayOnceWhenTheChainsAnswerIsLost() {
        var id = UUID.randomUUID();
        finish(id, 70);
        chain.loseAnswerOf("");
        assertThatThrownBy(counter::count).isInstanceOf(ChainUnavailableException.class);
        finish(UUID.randomUUID(), 5);

        counter.count();

        assertThat(chain.recorded())
                .containsExactly(new StreamCount(address(0xc0), 1, 70), new StreamCount(address(0xc0), 1, 5));
    }

    private void settle(UUID session, long seconds) {
        listener.on(new StreamSettled(
                UUID.randomUUID(),
                session,
                address(0xc0),
                ANN,
                address(0x3e),
                address(0x3f),
                seconds,
                600_000,
                10_000,
                MONDAY.plusSeconds(60),
                Optional.empty()));
    }

    private void finish(UUID session, long seconds) {
        listener.on(new StreamFinished(session, address(0xc0), seconds, MONDAY.plusSeconds(60)));
    }

    private static final class Killed extends RuntimeException {}

    private DistributionResult distribute() {
        return distributor(null).distribute(Optional.empty(), null).result().orElseThrow();
    }

    /** A distributor that dies after the step from the given state has done its work and before that is saved. */
    private Distributor distributor(@Nullable RunState killedIn) {
        var freezer = new Freezer(
                chain, runs, sessions, batches, new PoolPolicy(), new SecureRandom(), clock, database.transactions());
        var steps = Stream.of(
                        new StoreLeaves(sessions, runs, chain, client, new RevenueSettings("", 53)),
                        new OpenDistribution(chain, runs, batches, sessions, database.transactions()),
                        new PayBatches(chain, batches),
                        new CloseDistribution(chain, runs, batches),
                        new RecordResult(chain, runs, batches))
                .<RunStep>map(step -> step.from() == killedIn ? new Deadly(step) : step)
                .toList();
        return new Distributor(TestingLocks.on(database.dataSource()), freezer, runs, new ArrayList<>(steps));
    }

    private record Deadly(RunStep step) implements RunStep {
        @Override
        public RunState from() {
            return step.from();
        }

        @Override
        public RunState advance(Run run) {
            step.advance(run);
            throw new Killed();
        }
    }

    private void watch(SuiAddress uploader, long seconds) {
        watch(uploader, seconds, MONDAY.plusSeconds(60));
    }

    private void watch(SuiAddress uploader, long seconds, Instant settledAt) {
        sessions.add(new SettledSession(
                UUID.randomUUID(), address(0xc0), uploader, address(0x3e), seconds, 10_000, settledAt));
    }

    private static BigInteger sum(DistributionResult result) {
        return result.payouts().stream()
                .map(payout -> new BigInteger(payout.amount()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }
}
