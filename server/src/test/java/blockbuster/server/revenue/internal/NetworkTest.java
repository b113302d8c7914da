package blockbuster.server.revenue.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.localnet.LocalNetwork;
import blockbuster.localnet.LocalNetworkOptions;
import blockbuster.receipts.Acknowledgement;
import blockbuster.receipts.MemberName;
import blockbuster.receipts.SigningKey;
import blockbuster.server.BlockbusterApplication;
import blockbuster.server.TestBackends;
import blockbuster.server.TestDatabase;
import blockbuster.server.auth.Caller;
import blockbuster.server.chain.ChainEvent;
import blockbuster.server.chain.ChainReader;
import blockbuster.server.chain.ChainRejectedException;
import blockbuster.server.chain.ChainWriter;
import blockbuster.server.chain.ChallengeAnswered;
import blockbuster.server.chain.ContentApproved;
import blockbuster.server.chain.ContentSubmitted;
import blockbuster.server.chain.DistributionClosed;
import blockbuster.server.chain.GasEstimates;
import blockbuster.server.chain.GasHistory;
import blockbuster.server.chain.MembershipPurchased;
import blockbuster.server.chain.NewContent;
import blockbuster.server.chain.StreamsRecorded;
import blockbuster.server.database.ClusterLocks;
import blockbuster.server.revenue.TitleEarnings;
import blockbuster.server.revenue.TitleEarnings.PeriodEarnings;
import blockbuster.server.revenue.internal.ChallengeController.Answer;
import blockbuster.server.revenue.internal.ChallengeController.NewChallenge;
import blockbuster.server.revenue.leaves.LeavesFile;
import blockbuster.server.revenue.leaves.SessionLeaf;
import blockbuster.server.revenue.split.WatchedPlay;
import blockbuster.server.stream.StreamFinished;
import blockbuster.server.stream.StreamSettled;
import blockbuster.server.web.ProblemException;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.ContractDeployer;
import blockbuster.sui.contract.Deployment;
import blockbuster.sui.contract.PayoutNode;
import blockbuster.sui.contract.SharedObject;
import blockbuster.sui.contract.calls.ContentRegistryCalls;
import blockbuster.sui.contract.calls.MembershipCalls;
import blockbuster.sui.contract.calls.RevenuePoolCalls;
import blockbuster.sui.crypto.Ed25519KeyPair;
import blockbuster.sui.crypto.Keystore;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.sui.rpc.TransactionSender;
import blockbuster.sui.transaction.TransactionBuilder;
import blockbuster.walrus.LocalWalrus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole way of the money on a real local network: compiled contracts, gRPC, indexer, PostgreSQL, Walrus. */
@SpringBootTest(
        classes = BlockbusterApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "blockbuster.jobs.enabled=false")
@Import(NetworkTest.Events.class)
@Timeout(300)
class NetworkTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long BASIC_PRICE = 5_000_000_000L;
    private static final BigInteger CREATORS_PART = BigInteger.valueOf(3_500_000_000L);

    /** From the secret of {@link TestBackends}: the bytes 0 to 31. */
    private static final SigningKey RECEIPT_KEY = SigningKey.ofSeed(Base64.getDecoder()
            .decode(String.valueOf(TestBackends.properties().get("blockbuster.stream.receipt-key"))));

    private static LocalNetwork network;
    private static SuiClient client;
    private static Deployment deployment;
    private static Ed25519KeyPair operator;
    private static Ed25519KeyPair moderator;

    @Autowired
    private ChainReader reader;

    @Autowired
    private ChainWriter writer;

    @Autowired
    private GasHistory gas;

    @Autowired
    private GasEstimates estimates;

    @Autowired
    private Events events;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private StreamCounter counter;

    @Autowired
    private ClusterLocks locks;

    @Autowired
    private Freezer freezer;

    @Autowired
    private Runs runs;

    @Autowired
    private List<RunStep> steps;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DistributionController distributions;

    @Autowired
    private ChallengeController challenges;

    @Autowired
    private LeavesController leaves;

    @Autowired
    private SettledSessions sessions;

    @Autowired
    private TitleEarnings earnings;

    @DynamicPropertySource
    static void backends(DynamicPropertyRegistry registry) throws Exception {
        var folder = Files.createTempDirectory("network-test");
        network = LocalNetwork.start(LocalNetworkOptions.at(folder).withPorts(0, 0));
        client = SuiClient.connect(network.rpcUrl());
        operator = wallet();
        moderator = wallet();
        Keystore.save(folder.resolve("operator.key"), operator);
        var file = folder.resolve("deployment.json");
        deployment = new ContractDeployer(client, new TransactionSender(client, operator))
                .deploy(new ContractDeployer.Settings(StructTag.SUI, 7_000, Duration.ZERO, moderator.address()), file);
        var walrus = LocalWalrus.start(folder.resolve("walrus"), 0);
        TestBackends.properties().forEach((name, value) -> registry.add(name, () -> value));
        var database = (PGSimpleDataSource) TestDatabase.with().dataSource();
        registry.add("spring.datasource.url", database::getURL);
        registry.add("blockbuster.admins", () -> operator.address().toString());
        registry.add("blockbuster.sui.rpc-url", network::rpcUrl);
        registry.add("blockbuster.sui.deployment-file", () -> file);
        registry.add("blockbuster.sui.operator-key-file", () -> folder.resolve("operator.key"));
        registry.add("blockbuster.walrus.publisher-url", walrus::url);
        registry.add("blockbuster.walrus.aggregator-url", walrus::url);
    }

    @Test
    void followsMembershipsAndTitlesFromTheFirstCheckpoint() {
        var creator = creator();
        var viewer = wallet();
        buy(viewer);

        var purchase = await(MembershipPurchased.class, event -> event.member().equals(viewer.address()));
        assertThat(reader.membershipsOf(viewer.address())).singleElement().satisfies(membership -> {
            assertThat(membership.id()).isEqualTo(purchase.membership());
            assertThat(membership.expiresAt()).isEqualTo(purchase.expiresAt());
            assertThat(reader.membership(membership.id())).contains(membership);
        });
        assertThat(reader.membershipsOf(creator.address())).isEmpty();
        assertThat(reader.uploaderAccountOf(creator.address())).isPresent();
        assertThat(reader.moderatorCapOf(moderator.address()))
                .hasValue(deployment.capabilities().moderator());
        assertThat(reader.moderatorCapOf(viewer.address())).isEmpty();
        assertThat(reader.tiers()).extracting(tier -> tier.maxHeight()).containsExactly(480, 1080, 2160);

        var content = approvedTitle(creator.address());
        assertThat(await(ContentSubmitted.class, event -> event.content().equals(content))
                        .uploader())
                .isEqualTo(creator.address());
    }

    @Test
    void writesOnceUnderOneReference() {
        var creator = creator();
        var reference = "test:" + UUID.randomUUID();

        var first = writer.submitContent(reference, title(creator.address()));
        var second = writer.submitContent(reference, title(creator.address()));

        assertThat(second).isEqualTo(first);
        assertThat(gas.latestNet(reference))
                .hasValueSatisfying(mist -> assertThat(mist).isPositive());
        assertThat(gas.latestNet("never:")).isEmpty();
    }

    @Test
    void estimatesGasByADryRun() {
        var reference = "test:" + UUID.randomUUID();
        writer.submitContent(reference, title(creator().address()));
        var paid = gas.latestNet(reference).orElseThrow();

        var estimated = estimates.titleRegistration(1).orElseThrow();

        assertThat(estimated).isGreaterThan(paid);
        assertThat(estimates.titleRegistration(20))
                .hasValueSatisfying(more -> assertThat(more).isGreaterThan(estimated));
        assertThat(estimates.titleRegistration(1)).contains(estimated);
    }

    @Test
    void freesAReferenceThatTheContractRefused() {
        var creator = creator();
        var reference = "test:" + UUID.randomUUID();
        var good = title(creator.address());
        var bad = new NewContent(
                good.uploader(),
                "",
                "",
                "drama",
                "en",
                60_000,
                good.blobIds(),
                good.posterBlobId(),
                good.segmentRoot());
        assertThatThrownBy(() -> writer.submitContent(reference, bad))
                .isInstanceOfSatisfying(ChainRejectedException.class, refused -> {
                    var abort = Objects.requireNonNull(refused.abort());
                    assertThat(abort.module()).isEqualTo("content_item");
                    assertThat(abort.constant()).startsWith("E");
                    assertThat(abort.sentence()).contains("title");
                });

        assertThat(writer.submitContent(reference, good).content()).isNotNull();
    }

    @Test
    void paysEveryUnitOnceThoughKilledAtEveryStep() {
        var ann = creator();
        var bob = creator();
        var annsFilm = approvedTitle(ann.address());
        var bobsFilm = approvedTitle(bob.address());
        buy(wallet());
        var pool = reader.pool().creatorPool();
        assertThat(pool).isGreaterThanOrEqualTo(CREATORS_PART);
        watch(annsFilm, ann.address(), 45);
        watch(bobsFilm, bob.address(), 15);
        counter.count();
        await(
                StreamsRecorded.class,
                event -> event.content().equals(annsFilm)
                        && event.totalCreditedSeconds() == 45
                        && event.totalPlays() == 1);

        long annsBalance = balance(ann);
        long bobsBalance = balance(bob);
        for (var state : List.of(
                RunState.FROZEN,
                RunState.LEAVES_STORED,
                RunState.ANNOUNCED,
                RunState.OPENED,
                RunState.PAID,
                RunState.CLOSED)) {
            assertThatThrownBy(() -> distributor(state).distribute(Optional.empty(), null))
                    .isInstanceOf(Killed.class);
        }
        var result =
                distributor(null).distribute(Optional.empty(), null).result().orElseThrow();

        var paid = result.payouts().stream()
                .map(payout -> new BigInteger(payout.amount()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        assertThat(new BigInteger(result.poolBefore())).isEqualTo(pool);
        assertThat(paid.add(new BigInteger(result.remainder()))).isEqualTo(pool);
        assertThat(reader.pool().creatorPool()).isEqualTo(new BigInteger(result.remainder()));
        assertThat(reader.pool().openDistribution()).isEmpty();
        assertThat(balance(ann) - annsBalance).isEqualTo(payoutOf(result, ann));
        assertThat(balance(bob) - bobsBalance).isEqualTo(payoutOf(result, bob));
        await(DistributionClosed.class, event -> event.distribution().toString().equals(result.distributionId()));
        assertThatThrownBy(() -> distributor(null).distribute(Optional.empty(), null))
                .hasMessageContaining("pool is empty");
    }

    @Test
    void holdsTheMoneyBackUntilAChallengeIsAnswered() {
        var ann = creator();
        var member = wallet();
        buy(member);
        watch(approvedTitle(ann.address()), ann.address(), 45);
        setChallengeWindow(Duration.ofHours(1));
        long before = balance(ann);
        var admin = new Caller(operator.address(), "test");

        var announced = distributions.distribute(admin, null, null);
        assertThat(announced.state()).isEqualTo(RunState.ANNOUNCED);
        assertThat(announced.payouts())
                .singleElement()
                .satisfies(payout ->
                        assertThat(payout.uploader()).isEqualTo(ann.address().toString()));
        var id = Objects.requireNonNull(announced.announcementId());
        var viewer = new Caller(member.address(), "test");
        var acknowledged = new Acknowledgement(
                UUID.randomUUID(), ann.address(), LocalDate.parse("2026-11-26"), 1, 30, "ab".repeat(32));
        var filed = challenges.file(viewer, id, challenge(acknowledged, RECEIPT_KEY));
        assertThat(challenges.file(viewer, id, challenge(acknowledged, RECEIPT_KEY)))
                .isEqualTo(filed);
        assertThatThrownBy(() ->
                        challenges.file(viewer, id, challenge(acknowledged, SigningKey.generate(new SecureRandom()))))
                .hasMessageContaining("did not sign");

        network.ledger().advanceClock(Duration.ofHours(1));
        distributor(null).resume();
        assertThat(balance(ann)).isEqualTo(before);
        challenges.answer(admin, id, filed.number(), new Answer("It was never played."));
        distributor(null).resume();

        var paid = distributions.get(id);
        assertThat(paid.state()).isEqualTo(RunState.RECORDED);
        assertThat(paid.challenges()).isEqualTo(1);
        assertThat(balance(ann) - before).isEqualTo(payoutOf(paid, ann));
        assertThat(payoutOf(paid, ann)).isPositive();
        await(ChallengeAnswered.class, event -> event.announcement().toString().equals(id));
        assertThat(challenges.list(id).items()).singleElement().satisfies(challenge -> {
            assertThat(challenge.receiptDigest()).isEqualTo(filed.receiptDigest());
            assertThat(challenge.answer()).isEqualTo("It was never played.");
        });
        var proof = distributions.proof(
                Objects.requireNonNull(paid.distributionId()), ann.address().toString());
        assertThat(proof.path()).isEmpty();
        assertThat(proof.root().hash())
                .isEqualTo(PayoutNode.leaf(ann.address(), payoutOf(paid, ann), 0, 0)
                        .hash()
                        .toString());
        setChallengeWindow(Duration.ZERO);
    }

    @Test
    void givesMembersTheKeysOfTheirOwnNames() throws IOException {
        var ann = creator();
        var film = approvedTitle(ann.address());
        var viewer = wallet();
        var other = wallet();
        var own = buy(viewer);
        var others = buy(other);
        var handedOn = Ed25519KeyPair.generate(new SecureRandom()).address();
        var streams = List.of(play(viewer, own, film, ann.address(), 30), play(viewer, own, film, ann.address(), 20));
        play(other, others, film, ann.address(), 45);
        play(viewer, handedOn, film, ann.address(), 5);
        play(other, handedOn, film, ann.address(), 5);
        setChallengeWindow(Duration.ofHours(1));
        var admin = new Caller(operator.address(), "test");
        var announced = distributions.distribute(admin, null, null);
        var id = Objects.requireNonNull(announced.announcementId());
        var member = new Caller(viewer.address(), "test");

        var key = leaves.key(member, id, own.toString());

        assertThat(MemberName.of(key.key(), own)).isEqualTo(key.member());
        var file = readLeaves(id);
        assertThat(HexFormat.of().formatHex(file.merkleRoot())).isEqualTo(announced.merkleRoot());
        assertThat(file.sessions().stream()
                        .filter(leaf -> leaf.member().equals(key.member()))
                        .map(SessionLeaf::creditedSeconds))
                .containsExactlyInAnyOrder(30L, 20L);
        assertThat(streams).allMatch(stream -> sessions.creditedOf(stream) > 0);
        assertThat(MemberName.of(key.key(), others)).isNotIn(names(file));
        var othersKey = leaves.key(new Caller(other.address(), "test"), id, others.toString());
        assertThat(othersKey.key()).isNotEqualTo(key.key());
        assertThat(othersKey.member()).isIn(names(file));
        for (var foreign : List.of(others, handedOn, film, address("0x99"))) {
            assertNotFound(() -> leaves.key(member, id, foreign.toString()));
        }
        assertNotFound(() -> leaves.key(member, id, "nonsense"));
        assertNotFound(() -> leaves.key(member, film.toString(), own.toString()));
        // A member of whom nothing is counted learns under which name to look for it.
        var idle = wallet();
        var unused = buy(idle);
        assertThat(leaves.key(new Caller(idle.address(), "test"), id, unused.toString())
                        .member())
                .isNotIn(names(file));

        network.ledger().advanceClock(Duration.ofHours(1));
        distributor(null).resume();
        var paid = Objects.requireNonNull(distributions.get(id).distributionId());
        assertThat(leaves.key(member, paid, own.toString())).isEqualTo(key);
        setChallengeWindow(Duration.ZERO);
    }

    private LeavesFile readLeaves(String id) throws IOException {
        var bytes = new ByteArrayOutputStream();
        Objects.requireNonNull(leaves.leaves(id).getBody()).writeTo(bytes);
        return LeavesFile.parse(bytes.toByteArray());
    }

    private static Set<String> names(LeavesFile file) {
        return file.sessions().stream().map(SessionLeaf::member).collect(Collectors.toSet());
    }

    private static SuiAddress address(String text) {
        return SuiAddress.parse(text);
    }

    private static void assertNotFound(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.status()).isEqualTo(HttpStatus.NOT_FOUND));
    }

    /** A finished play, with what the stream module keeps of it: whose it was. */
    private UUID play(
            Ed25519KeyPair viewer, SuiAddress membership, SuiAddress content, SuiAddress uploader, long seconds) {
        var stream = UUID.randomUUID();
        jdbc.sql("""
                        insert into stream_session (id, viewer, membership_id, max_streams, max_height, content_id, uploader,
                            duration_ms, window_ms, state, started_at, expires_at, last_seen_at, ended_at)
                        values (:id, :viewer, :membership, 1, 480, :content, :uploader, 60000, 60000, 'ended',
                            now(), now(), now(), now())
                        """)
                .param("id", stream)
                .param("viewer", viewer.address().toString())
                .param("membership", membership.toString())
                .param("content", content.toString())
                .param("uploader", uploader.toString())
                .update();
        settle(stream, membership, content, uploader, seconds);
        return stream;
    }

    @Test
    void knowsWhatEachOfACreatorsTitlesEarnedInEachDistribution() {
        var ann = creator();
        var one = approvedTitle(ann.address());
        var other = approvedTitle(ann.address());
        assertThat(earnings.ofCreator(ann.address())).isEmpty();
        buy(wallet());
        watch(one, ann.address(), 45);
        watch(other, ann.address(), 15);
        assertThat(earnings.ofCreator(ann.address())).isEmpty();
        var first =
                distributor(null).distribute(Optional.empty(), null).result().orElseThrow();
        buy(wallet());
        watch(one, ann.address(), 30);
        var second =
                distributor(null).distribute(Optional.empty(), null).result().orElseThrow();

        // Each play settles in two parts, which score by how far the film was watched until then.
        var scoreOfOne = score(1).add(score(44));
        var scoreOfAll = scoreOfOne.add(score(1)).add(score(14));
        var periods = earnings.ofCreator(ann.address());

        assertThat(periods).extracting(PeriodEarnings::periodEnd).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(periods.getFirst())
                .isEqualTo(new PeriodEarnings(one, second.periodStart(), second.periodEnd(), 30, shareOf(second, ann)));
        assertThat(first.state()).isEqualTo(RunState.RECORDED);
        var payout = shareOf(first, ann);
        assertThat(payout).isPositive();
        assertThat(periods.subList(1, periods.size()))
                .containsExactlyInAnyOrder(
                        new PeriodEarnings(
                                one,
                                first.periodStart(),
                                first.periodEnd(),
                                45,
                                payout.multiply(scoreOfOne).divide(scoreOfAll)),
                        new PeriodEarnings(
                                other,
                                first.periodStart(),
                                first.periodEnd(),
                                15,
                                payout.multiply(scoreOfAll.subtract(scoreOfOne)).divide(scoreOfAll)));
    }

    /** Paid, or claimed by who registered only by a chain's clock that another test put forward. */
    private BigInteger shareOf(DistributionResult result, Ed25519KeyPair creator) {
        var id = Objects.requireNonNull(result.distributionId());
        return new BigInteger(
                distributions.proof(id, creator.address().toString()).share());
    }

    private static BigInteger score(long seconds) {
        return WatchedPlay.score(seconds, completionBps(seconds));
    }

    private static NewChallenge challenge(Acknowledgement said, SigningKey key) {
        return new NewChallenge(
                said.stream(),
                said.title().toString(),
                said.day(),
                said.sequence(),
                said.creditedSeconds(),
                said.statement(),
                key.sign(said.text()));
    }

    private void setChallengeWindow(Duration window) {
        var tx = new TransactionBuilder();
        new RevenuePoolCalls(deployment).setChallengeWindow(tx, window.toMillis());
        new TransactionSender(client, operator).send(tx);
    }

    @Test
    void rebuildsTheMirrorFromTheFirstCheckpoint() {
        creator();
        buy(wallet());
        var viewer = wallet();
        buy(viewer);
        await(MembershipPurchased.class, event -> event.member().equals(viewer.address()));
        var before = facts();

        jdbc.sql("delete from analytics_fact").update();
        jdbc.sql("delete from chain_cursor").update();
        buy(wallet());

        Awaitility.await().atMost(PATIENCE).until(() -> facts() == before + 2);
    }

    private long facts() {
        return jdbc.sql("select count(*) from analytics_fact where kind in ('membership_bought', 'revenue_deposited')")
                .query(Long.class)
                .single();
    }

    private static long payoutOf(DistributionResult result, Ed25519KeyPair creator) {
        return result.payouts().stream()
                .filter(payout -> payout.uploader().equals(creator.address().toString()))
                .mapToLong(payout -> Long.parseLong(payout.amount()))
                .sum();
    }

    private static long balance(Ed25519KeyPair owner) {
        return client.getBalance(owner.address(), StructTag.SUI);
    }

    private static final class Killed extends RuntimeException {}

    /** Dies after the step from the given state has done its work and before that is saved. */
    private Distributor distributor(@Nullable RunState killedIn) {
        var deadly = steps.stream()
                .<RunStep>map(step -> step.from() == killedIn ? new Deadly(step) : step)
                .toList();
        return new Distributor(locks, writer, freezer, runs, deadly);
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

    /** A session that fell silent in between: it settles in two parts and is one play. */
    private void watch(SuiAddress content, SuiAddress uploader, long seconds) {
        var session = UUID.randomUUID();
        var member = wallet().address();
        settle(session, member, content, uploader, 1);
        counter.count();
        settle(session, member, content, uploader, seconds - 1);
        publisher.publishEvent(new StreamFinished(session, content, seconds, Instant.now()));
    }

    private void settle(UUID session, SuiAddress member, SuiAddress content, SuiAddress uploader, long seconds) {
        publisher.publishEvent(new StreamSettled(
                UUID.randomUUID(),
                session,
                content,
                uploader,
                member,
                member,
                seconds,
                60_000,
                completionBps(seconds),
                Instant.now().minusMillis(10),
                Optional.empty()));
    }

    private static int completionBps(long seconds) {
        return (int) (seconds * 10_000 / 60);
    }

    private static Ed25519KeyPair creator() {
        var creator = wallet();
        var tx = new TransactionBuilder();
        new RevenuePoolCalls(deployment).registerUploader(tx, "Creator");
        new TransactionSender(client, creator).send(tx);
        return creator;
    }

    private SuiAddress buy(Ed25519KeyPair viewer) {
        var tx = new TransactionBuilder();
        var payment = tx.splitCoin(tx.gasCoin(), BASIC_PRICE);
        var nft = new MembershipCalls(deployment).purchase(tx, 0, payment);
        tx.transferObjects(List.of(nft), viewer.address());
        new TransactionSender(client, viewer).send(tx);
        return reader.membershipsOf(viewer.address()).getFirst().id();
    }

    private SuiAddress approvedTitle(SuiAddress creator) {
        var content = writer.submitContent("test:" + UUID.randomUUID(), title(creator))
                .content();
        var tx = new TransactionBuilder();
        new ContentRegistryCalls(deployment)
                .approve(tx, deployment.capabilities().moderator(), SharedObject.of(client.getObject(content)));
        new TransactionSender(client, moderator).send(tx);
        await(ContentApproved.class, event -> event.content().equals(content));
        return content;
    }

    private static NewContent title(SuiAddress creator) {
        var blob = "A".repeat(43);
        return new NewContent(
                creator, "A film", "About it", "drama", "en", 60_000, List.of(blob), blob, "ab".repeat(32));
    }

    private <E extends ChainEvent> E await(Class<E> type, Predicate<E> wanted) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> events.find(type, wanted), Optional::isPresent)
                .orElseThrow();
    }

    /** A new wallet with money. */
    private static Ed25519KeyPair wallet() {
        var wallet = Ed25519KeyPair.generate(new SecureRandom());
        var body = "{\"FixedAmountRequest\":{\"recipient\":\"" + wallet.address() + "\"}}";
        var request = HttpRequest.newBuilder(URI.create(network.faucetUrl() + "/v2/gas"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, BodyHandlers.ofString()).body()).contains("Success");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return wallet;
    }

    /** Keeps what the indexer published. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Events {
        private final List<ChainEvent> seen = new CopyOnWriteArrayList<>();

        @EventListener
        void on(ChainEvent event) {
            seen.add(event);
        }

        <E extends ChainEvent> Optional<E> find(Class<E> type, Predicate<E> wanted) {
            return seen.stream()
                    .filter(type::isInstance)
                    .map(type::cast)
                    .filter(wanted)
                    .findFirst();
        }
    }
}
