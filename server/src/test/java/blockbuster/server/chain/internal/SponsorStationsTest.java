package blockbuster.server.chain.internal;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.localnet.LocalNetwork;
import blockbuster.localnet.junit.SuiNetwork;
import blockbuster.server.TestDatabase;
import blockbuster.server.TestingClock;
import blockbuster.server.chain.Sponsorship;
import blockbuster.server.database.TestingLocks;
import blockbuster.server.settings.SponsorSettings;
import blockbuster.server.settings.SuiSettings;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.ContractDeployer;
import blockbuster.sui.contract.Deployment;
import blockbuster.sui.contract.calls.RevenuePoolCalls;
import blockbuster.sui.crypto.Ed25519KeyPair;
import blockbuster.sui.crypto.Keystore;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.sui.rpc.TransactionSender;
import blockbuster.sui.transaction.ObjectArg;
import blockbuster.sui.transaction.TransactionBuilder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two servers that pay with one account, on one database. */
@SuiNetwork
@Timeout(120)
class SponsorStationsTest {

    private static final int COINS = 4;

    @TempDir
    static Path folder;

    private static SuiNode node;
    private static Deployment deployment;
    private static SponsorSettings settings;

    private final TestDatabase database = TestDatabase.with("chain");
    private final TestingClock clock = new TestingClock();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @BeforeAll
    static void deploy(LocalNetwork network, SuiClient client, TransactionSender sender, Ed25519KeyPair payer)
            throws Exception {
        var file = folder.resolve("deployment.json");
        deployment = new ContractDeployer(client, sender)
                .deploy(new ContractDeployer.Settings(StructTag.SUI, 7_000, Duration.ZERO, sender.address()), file);
        node = new SuiNode(new SuiSettings(URI.create(network.rpcUrl()), null, file, folder.resolve("none")));
        Keystore.save(folder.resolve("sponsor.key"), payer);
        settings = settings(folder.resolve("sponsor.key"));
    }

    @AfterAll
    static void disconnect() {
        node.destroy();
    }

    @Test
    void countWhatTheOtherPaid() {
        var first = station(settings);
        var second = station(settings);
        var viewer = anybody();

        assertThat(first.sponsor(viewer, registering())).isInstanceOf(Sponsorship.Granted.class);
        assertThat(second.sponsor(viewer, registering())).isInstanceOf(Sponsorship.Granted.class);

        assertThat(Stream.of(first, second).map(station -> station.sponsor(viewer, registering())))
                .hasOnlyElementsOfType(Sponsorship.Limited.class);
        assertThat(second.sponsor(anybody(), registering())).isInstanceOf(Sponsorship.Granted.class);
        assertThat(registry.counter("blockbuster.sponsorships", "answer", "limited")
                        .count())
                .isEqualTo(2);
    }

    @Test
    void neverPromiseOneCoinTwice() {
        var stations = List.of(station(settings), station(settings));
        var answers = new ConcurrentLinkedQueue<Sponsorship>();
        stations.getFirst().sponsor(anybody(), registering());

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 4 * COINS)
                    .forEach(i ->
                            threads.submit(() -> answers.add(stations.get(i % 2).sponsor(anybody(), registering()))));
        }

        assertThat(coinsOf(answers)).hasSize(COINS - 1).doesNotHaveDuplicates();
        assertThat(answers)
                .hasSize(4 * COINS)
                .allMatch(answer -> answer instanceof Sponsorship.Granted || answer instanceof Sponsorship.Busy);
    }

    @Test
    void takeBackWhatTheOtherPromised() {
        var first = station(settings);
        var second = station(settings);
        IntStream.range(0, COINS).forEach(i -> first.sponsor(anybody(), registering()));
        assertThat(second.sponsor(anybody(), registering()))
                .isEqualTo(new Sponsorship.Busy(clock.instant().plus(settings.reservation())));

        clock.advance(settings.reservation());

        assertThat(second.sponsor(anybody(), registering())).isInstanceOf(Sponsorship.Granted.class);
        assertThat(registry.counter("blockbuster.sponsor.paid").count()).isPositive();
    }

    @Test
    void sayWhenTheMoneyIsUsedUp() {
        Keystore.save(folder.resolve("poor.key"), Ed25519KeyPair.generate(new SecureRandom()));

        assertThat(station(settings(folder.resolve("poor.key"))).sponsor(anybody(), registering()))
                .isEqualTo(new Sponsorship.Empty());
    }

    @Test
    void payForNobodyWithoutAKey() {
        assertThat(station(settings(null)).sponsor(anybody(), registering())).isEqualTo(new Sponsorship.Off());
    }

    private static Stream<SuiAddress> coinsOf(ConcurrentLinkedQueue<Sponsorship> answers) {
        return answers.stream()
                .filter(Sponsorship.Granted.class::isInstance)
                .map(answer -> ((Sponsorship.Granted) answer)
                        .transaction()
                        .gas()
                        .payment()
                        .getFirst())
                .map(ref -> new ObjectArg.ImmOrOwned(ref).id());
    }

    private SuiGasSponsor station(SponsorSettings settings) {
        var store = new SponsorStore(database.jdbc());
        var account = new SponsorAccount(node, settings);
        var metrics = new SponsorMetrics(registry);
        var locks = TestingLocks.on(database.dataSource());
        var upkeep = new SponsorUpkeep(node, account, store, settings, metrics, locks, database.transactions(), clock);
        return new SuiGasSponsor(node, account, store, upkeep, settings, metrics, database.transactions(), clock);
    }

    private static SponsorSettings settings(@Nullable Path key) {
        return new SponsorSettings(
                key, COINS, 100_000_000, 50_000_000, 2, 100_000_000, Duration.ofHours(1), Duration.ofMinutes(2));
    }

    private static SuiAddress anybody() {
        return Ed25519KeyPair.generate(new SecureRandom()).address();
    }

    private static byte[] registering() {
        var tx = new TransactionBuilder();
        new RevenuePoolCalls(deployment).registerUploader(tx, "Creator");
        return tx.build().encodeKind();
    }
}
