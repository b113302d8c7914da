package blockbuster.server.revenue.internal;

import static blockbuster.server.revenue.split.Addresses.address;
import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.receipts.SigningKey;
import blockbuster.receipts.VerifyingKey;
import blockbuster.server.TestDatabase;
import blockbuster.server.TestingClock;
import blockbuster.server.chain.EventPosition;
import blockbuster.server.chain.MembershipPurchased;
import blockbuster.server.chain.MemoryChain;
import blockbuster.server.database.TestingLocks;
import blockbuster.server.revenue.split.PoolPolicy;
import blockbuster.server.revenue.split.SplitPolicy;
import blockbuster.server.settings.MediaSettings;
import blockbuster.sui.SuiAddress;
import blockbuster.walrus.LocalWalrus;
import blockbuster.walrus.WalrusClient;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** What distributions need: a real PostgreSQL and a real local Walrus; the chain is kept in memory. */
abstract class DistributorFixture {
    static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");
    static final VerifyingKey RECEIPT_KEY = SigningKey.ofSeed(new byte[32]).verifyingKey();
    static final SuiAddress ANN = address(0xa);
    static final SuiAddress BOB = address(0xb);

    @TempDir
    Path folder;

    final TestDatabase database = TestDatabase.with("revenue");
    final MemoryChain chain = new MemoryChain(at(MONDAY));
    final TestingClock clock = new TestingClock();
    final JsonMapper json = new JsonMapper();
    final Runs runs = new Runs(database.jdbc(), json, clock);
    final Batches batches = new Batches(database.jdbc(), json);
    final Contributions contributions = new Contributions(database.jdbc());
    final Payouts payouts = new Payouts(database.jdbc());
    final PayableCreators creators = new PayableCreators(database.jdbc(), chain);
    final SettledSessions sessions = new SettledSessions(database.jdbc());
    final Plays plays = new Plays(database.jdbc());
    final SettlementListener listener = new SettlementListener(sessions, plays);
    SplitPolicy policy = new PoolPolicy();
    BigInteger minimum = BigInteger.ZERO;
    LocalWalrus walrus;
    WalrusClient client;

    @BeforeEach
    void letTheChainKeepTime() {
        clock.set(MONDAY.plus(Duration.ofDays(6)));
        chain.register(ANN);
        chain.register(BOB);
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

    void bought(SuiAddress membership, long price) {
        contributions.on(new MembershipPurchased(
                new EventPosition(1, "purchase-" + membership, 0, MONDAY.plusSeconds(1)),
                membership,
                address(0x40),
                address(0x41),
                0,
                BigInteger.valueOf(price),
                MONDAY,
                MONDAY.plus(Duration.ofDays(30)),
                1));
    }

    void nextDay() {
        clock.advance(Duration.ofDays(1));
        chain.turnClockTo(clock.instant());
    }

    static DistributionResult.UploaderPayout payout(SuiAddress uploader, long amount) {
        return new DistributionResult.UploaderPayout(uploader.toString(), String.valueOf(amount));
    }

    /** What was there before is paid, claimed, or still there. */
    static void assertConserved(DistributionResult result) {
        var claimed = result.claims().stream()
                .map(claim -> new BigInteger(claim.amount()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        assertThat(sum(result).add(claimed).add(new BigInteger(result.remainder())))
                .isEqualTo(new BigInteger(result.poolBefore()));
    }

    void watch(SuiAddress uploader, long seconds) {
        watch(uploader, seconds, MONDAY.plusSeconds(60));
    }

    void watch(SuiAddress uploader, long seconds, Instant settledAt) {
        watch(address(0xc0), uploader, address(0x3e), seconds, settledAt);
    }

    void watch(SuiAddress title, SuiAddress uploader, long seconds) {
        watch(title, uploader, address(0x3e), seconds, MONDAY.plusSeconds(60));
    }

    void watchAs(SuiAddress membership, SuiAddress uploader, long seconds) {
        watch(address(0xc0), uploader, membership, seconds, clock.instant().minusSeconds(1));
    }

    private void watch(SuiAddress title, SuiAddress uploader, SuiAddress membership, long seconds, Instant settledAt) {
        sessions.add(new SettledSession(
                UUID.randomUUID(),
                UUID.randomUUID(),
                title,
                uploader,
                membership,
                seconds,
                10_000,
                settledAt,
                Optional.empty()));
    }

    static final class Killed extends RuntimeException {}

    DistributionResult distribute() {
        return distributor(null).distribute(Optional.empty(), null).result().orElseThrow();
    }

    /** A distributor that dies after the step from the given state has done its work and before that is saved. */
    Distributor distributor(@Nullable RunState killedIn) {
        var freezer = freezer();
        var steps = Stream.of(
                        new StoreLeaves(
                                sessions,
                                contributions,
                                payouts,
                                runs,
                                chain,
                                client,
                                RECEIPT_KEY,
                                settings(),
                                new MediaSettings(folder.resolve("work"), null),
                                database.transactions()),
                        new AnnounceDistribution(chain, runs, payouts, freezer),
                        new OpenDistribution(chain, chain, runs, batches, freezer, database.transactions()),
                        new PayBatches(chain, batches),
                        new CloseDistribution(chain, runs, batches),
                        new RecordResult(chain, runs, payouts, batches))
                .<RunStep>map(step -> step.from() == killedIn ? new Deadly(step) : step)
                .toList();
        return new Distributor(TestingLocks.on(database.dataSource()), chain, freezer, runs, new ArrayList<>(steps));
    }

    Freezer freezer() {
        return new Freezer(
                chain,
                runs,
                sessions,
                contributions,
                payouts,
                batches,
                new Planner(payouts, creators),
                policy,
                settings(),
                new SecureRandom(),
                clock,
                database.transactions());
    }

    private RevenueSettings settings() {
        return new RevenueSettings("0 0 2 * * SUN", policy.name(), minimum, 53, DataSize.ofMegabytes(512));
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

    static BigInteger sum(DistributionResult result) {
        return result.payouts().stream()
                .map(payout -> new BigInteger(payout.amount()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }
}
