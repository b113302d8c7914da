package blockbuster.server.sponsor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.localnet.LocalNetwork;
import blockbuster.server.ApplicationTest;
import blockbuster.server.TestBackends;
import blockbuster.server.TestDatabase;
import blockbuster.sui.ObjectRef;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.ContractDeployer;
import blockbuster.sui.contract.Deployment;
import blockbuster.sui.contract.calls.MembershipCalls;
import blockbuster.sui.contract.calls.RevenuePoolCalls;
import blockbuster.sui.contract.objects.RevenuePool;
import blockbuster.sui.crypto.Ed25519KeyPair;
import blockbuster.sui.crypto.Keystore;
import blockbuster.sui.crypto.SuiSignature;
import blockbuster.sui.rpc.ExecutedTransaction;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.sui.rpc.SuiRpcException;
import blockbuster.sui.rpc.TransactionSender;
import blockbuster.sui.transaction.ObjectArg;
import blockbuster.sui.transaction.SponsoredTransaction;
import blockbuster.sui.transaction.TransactionBuilder;
import blockbuster.sui.transaction.TransactionData;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Wallets without SUI for gas, on a local network and over HTTP. */
@Timeout(180)
class SponsorshipTest extends ApplicationTest {

    private static final long BASIC_PRICE = 5_000_000_000L;
    private static final long CREATORS_PART = 3_500_000_000L;
    private static final int COINS = 3;
    private static final int MOST_OF_ONE = 2;
    private static final Duration RESERVATION = Duration.ofMinutes(2);

    private static LocalNetwork network;
    private static SuiClient client;
    private static Deployment deployment;
    private static TransactionSender rich;
    private static SuiAddress sponsor;

    @DynamicPropertySource
    static void network(DynamicPropertyRegistry registry) throws Exception {
        var folder = Files.createTempDirectory("sponsorship-test");
        network = LocalNetwork.startTemporary();
        client = SuiClient.connect(network.rpcUrl());
        rich = new TransactionSender(client, funded());
        var payer = funded();
        sponsor = payer.address();
        Keystore.save(folder.resolve("sponsor.key"), payer);
        var file = folder.resolve("deployment.json");
        deployment = new ContractDeployer(client, rich)
                .deploy(new ContractDeployer.Settings(StructTag.SUI, 7_000, Duration.ZERO, rich.address()), file);
        var database = (PGSimpleDataSource) TestDatabase.with().dataSource();
        TestBackends.properties().forEach((name, value) -> registry.add(name, () -> value));
        registry.add("spring.datasource.url", database::getURL);
        registry.add("blockbuster.sui.rpc-url", network::rpcUrl);
        registry.add("blockbuster.sui.deployment-file", () -> file);
        registry.add("blockbuster.sponsor.key-file", () -> folder.resolve("sponsor.key"));
        registry.add("blockbuster.sponsor.coins", () -> COINS);
        registry.add("blockbuster.sponsor.max-count", () -> MOST_OF_ONE);
        registry.add("blockbuster.sponsor.window", () -> "1h");
        registry.add("blockbuster.sponsor.reservation", () -> RESERVATION);
    }

    @AfterAll
    static void stop() {
        client.close();
        network.close();
    }

    /** What earlier tests left behind is over. */
    @BeforeEach
    void letTimePass() {
        clock.advance(Duration.ofHours(1));
    }

    @Test
    void sellsAMembershipToAWalletWithoutGas() {
        var viewer = wallet();
        var payment = give(viewer.address(), BASIC_PRICE);
        long sponsorsMoney = balance(sponsor);
        long pool = creatorPool();

        var granted = granted(viewer, purchase(viewer, payment));
        var done = execute(viewer, granted);

        assertThat(done.succeeded()).isTrue();
        assertThat(client.listOwnedObjects(viewer.address(), nft())).hasSize(1);
        assertThat(balance(viewer.address())).isZero();
        assertThat(creatorPool() - pool).isEqualTo(CREATORS_PART);
        // Gas coins may have been made meanwhile, which costs a little more.
        assertThat(sponsorsMoney - balance(sponsor))
                .isGreaterThanOrEqualTo(done.gasUsed().net());
        assertThat(granted.get("sponsor")).isEqualTo(sponsor.toString());
        assertThat(granted.get("expiresAt"))
                .isEqualTo(clock.instant().plus(RESERVATION).toString());
    }

    @Test
    void sellsAnUpgradeToAWalletWithoutGas() {
        var viewer = wallet();
        var payment = give(viewer.address(), BASIC_PRICE);
        execute(viewer, granted(viewer, purchase(viewer, payment)));
        var membership = client.listOwnedObjects(viewer.address(), nft())
                .getFirst()
                .ref()
                .id();
        var more = give(viewer.address(), BASIC_PRICE + 1);

        // What is paid depends on when: the rest comes back. The official SDK puts coins of exactly the amount away.
        var done = execute(viewer, granted(viewer, tx -> {
            var calls = new MembershipCalls(deployment);
            var price = calls.upgradePrice(tx, membership, 1);
            var coin = tx.object(more);
            calls.upgrade(tx, membership, 1, tx.nested(tx.splitCoins(coin, List.of(price)), 0));
            tx.transferObjects(List.of(coin), viewer.address());
            var nothing = tx.moveCall("0x2::coin::zero", List.of(StructTag.SUI));
            tx.moveCall("0x2::coin::destroy_zero", List.of(StructTag.SUI), nothing);
        }));

        assertThat(done.succeeded()).isTrue();
        assertThat(balance(viewer.address())).isBetween(1L, BASIC_PRICE);
    }

    @Test
    void refusesWhatIsNotOnTheList() {
        var viewer = wallet();
        var token = login(viewer);

        assertRefused(token, viewer, "call_not_allowed", tx -> {
            register(tx);
            tx.moveCall("0x2::clock::timestamp_ms", List.of(), tx.clock());
        });
        assertRefused(token, viewer, "uses_gas_coin", tx -> {
            register(tx);
            tx.transferObjects(List.of(tx.gasCoin()), viewer.address());
        });
        assertRefused(
                token,
                viewer,
                "call_not_allowed",
                tx -> new RevenuePoolCalls(deployment).deposit(tx, tx.object(give(viewer.address(), BASIC_PRICE))));
        ask(token, viewer.address(), new byte[] {9})
                .expectStatus()
                .isEqualTo(403)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("malformed");
    }

    @Test
    void refusesWhatWouldFailInTheContractsWords() {
        var viewer = wallet();
        var tooLittle = give(viewer.address(), BASIC_PRICE - 1);

        ask(login(viewer), viewer.address(), kind(purchase(viewer, tooLittle)))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.abort.module")
                .isEqualTo("membership");
    }

    @Test
    void paysOnlyForTheWalletThatIsLoggedIn() {
        var viewer = wallet();
        ask(login(wallet()), viewer.address(), kind(SponsorshipTest::register))
                .expectStatus()
                .isEqualTo(403)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/forbidden");
        http.post()
                .uri("/api/v1/sponsorships")
                .body(body(viewer.address(), kind(SponsorshipTest::register)))
                .exchange()
                .expectStatus()
                .isUnauthorized();
        http.post()
                .uri("/api/v1/sponsorships")
                .header("Authorization", "Bearer " + login(viewer))
                .body(Map.of("sender", viewer.address().toString()))
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void limitsAWalletUntilItsWindowHasPassed() {
        var viewer = wallet();
        for (int i = 0; i < MOST_OF_ONE; i++) {
            assertThat(execute(viewer, granted(viewer, SponsorshipTest::register))
                            .succeeded())
                    .isTrue();
            clock.advance(Duration.ofMinutes(1));
        }

        ask(login(viewer), viewer.address(), kind(SponsorshipTest::register))
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .valueEquals("Retry-After", String.valueOf(58 * 60))
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/sponsorship-limit");
        clock.advance(Duration.ofMinutes(58));
        granted(viewer, SponsorshipTest::register);
    }

    @Test
    void takesACoinBackFromASenderWhoNeverReturns() {
        var absent = wallet();
        var abandoned = granted(absent, SponsorshipTest::register);
        for (int i = 1; i < COINS; i++) {
            granted(wallet(), SponsorshipTest::register);
        }
        var viewer = wallet();
        ask(login(viewer), viewer.address(), kind(SponsorshipTest::register))
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "120")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/sponsor-busy");

        clock.advance(RESERVATION);
        assertThat(execute(viewer, granted(viewer, SponsorshipTest::register)).succeeded())
                .isTrue();

        assertThatThrownBy(() -> execute(absent, abandoned)).isInstanceOf(SuiRpcException.class);
    }

    @Test
    void givesACoinBackAsSoonAsItsTransactionRan() {
        for (int i = 0; i < COINS + 1; i++) {
            var viewer = wallet();
            execute(viewer, granted(viewer, SponsorshipTest::register));
        }
    }

    private void assertRefused(
            String token, Ed25519KeyPair viewer, String reason, Consumer<TransactionBuilder> commands) {
        ask(token, viewer.address(), kind(commands))
                .expectStatus()
                .isEqualTo(403)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/sponsorship-refused")
                .jsonPath("$.reason")
                .isEqualTo(reason);
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> granted(Ed25519KeyPair sender, Consumer<TransactionBuilder> commands) {
        return Objects.requireNonNull(ask(login(sender), sender.address(), kind(commands))
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody());
    }

    private RestTestClient.ResponseSpec ask(String token, SuiAddress sender, byte[] kind) {
        return http.post()
                .uri("/api/v1/sponsorships")
                .header("Authorization", "Bearer " + token)
                .body(body(sender, kind))
                .exchange();
    }

    private static Map<String, String> body(SuiAddress sender, byte[] kind) {
        return Map.of(
                "sender",
                sender.toString(),
                "transactionKind",
                Base64.getEncoder().encodeToString(kind));
    }

    /** What the viewer's wallet does with the answer: it signs the same bytes that the sponsor signed. */
    private static ExecutedTransaction execute(Ed25519KeyPair sender, Map<String, String> granted) {
        var bytes = Base64.getDecoder().decode(Objects.requireNonNull(granted.get("transaction")));
        var transaction = new SponsoredTransaction(TransactionData.decode(bytes));
        assertThat(transaction.data().digest()).hasToString(granted.get("digest"));
        var bySponsor = SuiSignature.parseBase64(Objects.requireNonNull(granted.get("sponsorSignature")));
        return client.execute(transaction.data(), transaction.signatures(sender.signTransaction(bytes), bySponsor));
    }

    private static byte[] kind(Consumer<TransactionBuilder> commands) {
        var tx = new TransactionBuilder();
        commands.accept(tx);
        Map<SuiAddress, ObjectArg> owned = tx.unresolved().stream()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> new ObjectArg.ImmOrOwned(client.getObject(id).ref())));
        return tx.build(owned).encodeKind();
    }

    private static void register(TransactionBuilder tx) {
        new RevenuePoolCalls(deployment).registerUploader(tx, "Creator");
    }

    private static Consumer<TransactionBuilder> purchase(Ed25519KeyPair viewer, ObjectRef payment) {
        return tx -> {
            var nft = new MembershipCalls(deployment).purchase(tx, 0, tx.object(payment));
            tx.transferObjects(List.of(nft), viewer.address());
        };
    }

    /** A coin of exactly so much. */
    private static ObjectRef give(SuiAddress recipient, long amount) {
        var tx = new TransactionBuilder();
        tx.transferObjects(List.of(tx.splitCoin(tx.gasCoin(), amount)), recipient);
        rich.send(tx);
        return client.getCoins(recipient, StructTag.SUI).getFirst().ref();
    }

    private static StructTag nft() {
        return new StructTag(deployment.packages().membership(), "membership", "MembershipNFT", List.of());
    }

    private static long balance(SuiAddress owner) {
        return client.getBalance(owner, StructTag.SUI);
    }

    private static long creatorPool() {
        return RevenuePool.of(
                        client.getObject(deployment.objects().revenuePool().id()))
                .creatorPool();
    }

    private static Ed25519KeyPair funded() {
        var key = Ed25519KeyPair.generate(new SecureRandom());
        network.fund(key.address());
        return key;
    }
}
