package blockbuster.server.lease.internal;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.server.ServerTest;
import blockbuster.server.TestingClock;
import blockbuster.server.chain.ContentApproved;
import blockbuster.server.chain.ContentSubmitted;
import blockbuster.server.chain.EventPosition;
import blockbuster.server.lease.LeaseEnded;
import blockbuster.server.lease.LeaseEnding;
import blockbuster.server.lease.LeaseExtended;
import blockbuster.server.lease.Leases;
import blockbuster.server.revenue.TitleEarnings;
import blockbuster.server.settings.WalrusSettings;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.Ed25519KeyPair;
import blockbuster.walrus.BlobId;
import blockbuster.walrus.BlobNotFoundException;
import blockbuster.walrus.LocalWalrus;
import blockbuster.walrus.LocalWalrusOptions;
import blockbuster.walrus.QuiltFile;
import blockbuster.walrus.StoredBlob;
import blockbuster.walrus.WalrusClient;
import blockbuster.walrus.WalrusOptions;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Leases on a local Walrus whose epochs pass as the test says; only earnings are made up. */
@Import(LeaseTest.Doubles.class)
@TestPropertySource(
        properties = {
            "blockbuster.walrus.mist-per-wal=500000000",
            "blockbuster.lease.warn-within=4",
            "blockbuster.lease.extend-within=2",
            "blockbuster.lease.extend-by=10",
            "blockbuster.lease.budget-frost=3000000"
        })
class LeaseTest extends ServerTest {

    /** What a small blob costs in an epoch: 63 MiB, the official example's price. */
    private static final long FROST = 132_300;

    private static final EventPosition SOMEWHERE = new EventPosition(1, "digest", 0, Instant.EPOCH);

    @Autowired
    private Leases leases;

    @Autowired
    private LeaseKeeper keeper;

    @Autowired
    private WalrusSettings settings;

    @Autowired
    private WalrusClient walrus;

    @Autowired
    private MadeUpEarnings earnings;

    @Autowired
    private Heard heard;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transactions;

    private final Ed25519KeyPair creator = wallet();

    private long now;

    @BeforeEach
    void standInTheMiddleOfAnEpoch() {
        // Ahead of what other tests on the same database do; each test in epochs of its own, so that budgets are too.
        now = settings.epochAt(clock.instant()) + 100;
        goTo(now);
        keeper.keep();
        heard.events.clear();
    }

    private void goTo(long epoch) {
        clock.set(settings.startOf(epoch).plus(settings.epochLength().dividedBy(2)));
    }

    @Test
    void endsWithTheFirstBlobThatEnds() {
        var title = title(store(8), store(5));

        lease(title)
                .jsonPath("$.state")
                .isEqualTo("paid")
                .jsonPath("$.paidUntilEpoch")
                .isEqualTo((int) now + 5)
                .jsonPath("$.paidUntil")
                .isEqualTo(settings.startOf(now + 5).toString())
                .jsonPath("$.frostPerEpoch")
                .isEqualTo(Long.toString(FROST));
    }

    @Test
    void countsTheQuiltOfASmallFile(@TempDir Path folder) throws Exception {
        var poster = Files.writeString(folder.resolve("poster.jpg"), unique());
        var quilt = walrus.storeQuilt(List.of(new QuiltFile("poster.jpg", poster, Map.of())), 5);
        leases.stored(quilt.blob());
        var title = SuiAddress.of(randomBytes());
        leases.register(
                title,
                creator.address(),
                List.of(quilt.patches().get("poster.jpg").value()));

        lease(title).jsonPath("$.paidUntilEpoch").isEqualTo((int) now + 5);
        askAs(creator, title, 3).expectStatus().isAccepted();
        keeper.keep();

        goTo(now + 7);
        assertThat(walrus.read(quilt.patches().get("poster.jpg"))).isEqualTo(Files.readAllBytes(poster));
    }

    @Test
    void letsAnyWalletExtendATitle() {
        var first = store(8);
        var second = store(5);
        var title = title(first, second);

        ask(title, 5)
                .expectStatus()
                .isAccepted()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("pending")
                .jsonPath("$.fromEpoch")
                .isEqualTo((int) now + 5)
                .jsonPath("$.toEpoch")
                .isEqualTo((int) now + 10)
                .jsonPath("$.priceFrost")
                .isEqualTo(Long.toString(2 * FROST + 5 * FROST));
        keeper.keep();

        lease(title)
                .jsonPath("$.paidUntilEpoch")
                .isEqualTo((int) now + 10)
                .jsonPath("$.extensions[0].state")
                .isEqualTo("done")
                .jsonPath("$.extensions[0].costFrost")
                .isEqualTo(Long.toString(7 * FROST));
        assertThat(heard.events)
                .containsExactly(new LeaseExtended(title, creator.address(), now + 10, settings.startOf(now + 10)));
        goTo(now + 9);
        assertThat(walrus.read(first.id())).isNotEmpty();
        assertThat(walrus.read(second.id())).isNotEmpty();
    }

    @Test
    void refusesASecondExtensionWhileOneIsUnderWay() {
        var title = title(store(5));
        ask(title, 1).expectStatus().isAccepted();

        refused(ask(title, 1), "lease-extension-pending");
    }

    @Test
    void refusesWhatWalrusDoesNotSell() {
        var title = title(store(5));

        refused(ask(title, 49), "lease-too-long");
        ask(title, 0).expectStatus().isBadRequest();
        ask(title, 54).expectStatus().isBadRequest();
        ask(SuiAddress.of(randomBytes()), 1).expectStatus().isNotFound();
    }

    @Test
    void refusesMoreThanTheBudgetOfAnEpoch() {
        // 22 epochs cost 2,910,600 of 3,000,000 FROST.
        ask(title(store(5)), 22).expectStatus().isAccepted();
        var other = title(store(5));

        refused(ask(other, 1), "lease-budget-spent");

        goTo(now + 1);
        ask(other, 1).expectStatus().isAccepted();
    }

    @Test
    void letsOnlyTheCreatorExtendATitleThatIsNotOnTheShelf() {
        var title = SuiAddress.of(randomBytes());
        var blob = store(5);
        leases.register(title, creator.address(), List.of(blob.id().value()));

        askAs(wallet(), title, 1).expectStatus().isNotFound();
        askAs(creator, title, 1).expectStatus().isAccepted();
    }

    @Test
    void extendsFromEarningsShortlyBeforeTheEnd() {
        var title = title(store(5));
        earnings.byTitle.put(title, BigInteger.valueOf(10_000_000));
        keeper.keep();
        lease(title).jsonPath("$.paidUntilEpoch").isEqualTo((int) now + 5);

        goTo(now + 3);
        keeper.keep();

        // Ten epochs for 1,323,000 FROST, half a MIST each.
        lease(title)
                .jsonPath("$.paidUntilEpoch")
                .isEqualTo((int) now + 15)
                .jsonPath("$.earningsLeftMist")
                .isEqualTo(Long.toString(10_000_000 - 661_500))
                .jsonPath("$.extensions[0].payer")
                .isEqualTo("earnings");
    }

    @Test
    void spendsNoMoreThanATitleEarned() {
        var title = title(store(2));
        // Three epochs cost 198,450 MIST, four 264,600.
        earnings.byTitle.put(title, BigInteger.valueOf(264_599));

        keeper.keep();

        lease(title)
                .jsonPath("$.paidUntilEpoch")
                .isEqualTo((int) now + 5)
                .jsonPath("$.earningsLeftMist")
                .isEqualTo(Long.toString(264_599 - 198_450));
        goTo(now + 3);
        keeper.keep();
        lease(title)
                .jsonPath("$.paidUntilEpoch")
                .isEqualTo((int) now + 5)
                .jsonPath("$.extensions.length()")
                .isEqualTo(1);
    }

    @Test
    void warnsTheCreatorOnceWellBeforeTheEnd() {
        var title = title(store(5));
        keeper.keep();
        assertThat(heard.events).isEmpty();

        goTo(now + 1);
        keeper.keep();
        keeper.keep();

        assertThat(heard.events)
                .containsExactly(new LeaseEnding(title, creator.address(), now + 5, settings.startOf(now + 5)));
        http.get()
                .uri("/api/v1/leases")
                .header("Authorization", "Bearer " + login(creator))
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].contentId")
                .isEqualTo(title.toString())
                .jsonPath("$.items[0].state")
                .isEqualTo("ending");
    }

    @Test
    void tellsOfAnEndAndOffersNoExtensionAfterIt() {
        var blob = store(5);
        var title = title(blob);
        goTo(now + 5);

        keeper.keep();
        keeper.keep();

        assertThat(heard.events)
                .containsExactly(new LeaseEnded(title, creator.address(), now + 5, settings.startOf(now + 5)));
        lease(title).jsonPath("$.state").isEqualTo("expired");
        refused(ask(title, 1), "lease-expired");
        try (var hasty = new WalrusClient(Doubles.options().impatient(Duration.ofSeconds(5)))) {
            Assertions.assertThatThrownBy(() -> hasty.read(blob.id())).isInstanceOf(BlobNotFoundException.class);
        }
        http.get()
                .uri("/api/v1/contents/" + title)
                .exchange()
                .expectBody()
                .jsonPath("$.expired")
                .isEqualTo(true);
    }

    @Test
    void saysNothingAboutATitleWhoseBlobsAreNotAllKnown() {
        var title = SuiAddress.of(randomBytes());

        leases.register(
                title,
                creator.address(),
                List.of(store(5).id().value(), BlobId.ofBytes(randomBytes()).value()));

        http.get()
                .uri("/api/v1/contents/" + title + "/lease")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void givesUpAnExtensionOfABlobThatIsGone() {
        var never = new StoredBlob(BlobId.ofBytes(randomBytes()), 10, 66_034_000, now + 5, true, 0);
        leases.stored(never);
        var title = title(never);
        ask(title, 2).expectStatus().isAccepted();

        keeper.keep();

        lease(title)
                .jsonPath("$.paidUntilEpoch")
                .isEqualTo((int) now + 5)
                .jsonPath("$.extensions[0].state")
                .isEqualTo("failed");
    }

    private StoredBlob store(int epochs) {
        var blob = walrus.store(unique().getBytes(StandardCharsets.UTF_8), epochs);
        leases.stored(blob);
        return blob;
    }

    private SuiAddress title(StoredBlob... blobs) {
        var id = SuiAddress.of(randomBytes());
        var ids = new ArrayList<String>();
        for (var blob : blobs) {
            ids.add(blob.id().value());
        }
        leases.register(id, creator.address(), ids);
        transactions.executeWithoutResult(status -> {
            events.publishEvent(new ContentSubmitted(
                    SOMEWHERE, id, creator.address(), "Film", "", "drama", "en", 1000, ids, "", "00", Instant.EPOCH));
            events.publishEvent(new ContentApproved(SOMEWHERE, id, creator.address(), Instant.EPOCH));
        });
        return id;
    }

    private RestTestClient.BodyContentSpec lease(SuiAddress title) {
        return http.get()
                .uri("/api/v1/contents/" + title + "/lease")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private RestTestClient.ResponseSpec ask(SuiAddress title, int epochs) {
        return askAs(wallet(), title, epochs);
    }

    private RestTestClient.ResponseSpec askAs(Ed25519KeyPair caller, SuiAddress title, int epochs) {
        return http.post()
                .uri("/api/v1/contents/" + title + "/lease-extensions")
                .header("Authorization", "Bearer " + login(caller))
                .body(Map.of("epochs", epochs))
                .exchange();
    }

    private static void refused(RestTestClient.ResponseSpec response, String type) {
        response.expectStatus().isEqualTo(409).expectBody().jsonPath("$.type").isEqualTo("/problems/" + type);
    }

    private static byte[] randomBytes() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    static final class MadeUpEarnings implements TitleEarnings {

        @Override
        public List<PeriodEarnings> ofCreator(SuiAddress creator) {
            return List.of();
        }

        private final Map<SuiAddress, BigInteger> byTitle = new ConcurrentHashMap<>();

        @Override
        public BigInteger earned(SuiAddress content) {
            return byTitle.getOrDefault(content, BigInteger.ZERO);
        }

        @Override
        public Optional<PoolRate> latestRate() {
            return Optional.empty();
        }
    }

    static final class Heard {

        private final List<Object> events = new CopyOnWriteArrayList<>();

        @EventListener
        void on(LeaseEnding event) {
            events.add(event);
        }

        @EventListener
        void on(LeaseEnded event) {
            events.add(event);
        }

        @EventListener
        void on(LeaseExtended event) {
            events.add(event);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Doubles {

        private static LocalWalrus running;

        @Bean(destroyMethod = "close")
        LocalWalrus walrus(TestingClock clock) throws IOException {
            var options = LocalWalrusOptions.of(Files.createTempDirectory("walrus"), 0);
            running = LocalWalrus.start(options.withEpochs(Duration.ofDays(14), clock));
            return running;
        }

        static WalrusOptions options() {
            return WalrusOptions.of(running.url(), running.url());
        }

        @Bean
        @Primary
        WalrusClient walrusOfTest(LocalWalrus walrus) {
            return new WalrusClient(WalrusOptions.of(walrus.url(), walrus.url()).impatient(Duration.ofSeconds(10)));
        }

        @Bean
        @Primary
        MadeUpEarnings earnings() {
            return new MadeUpEarnings();
        }

        @Bean
        Heard heard() {
            return new Heard();
        }
    }
}
