package blockbuster.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.app.AppException;
import blockbuster.app.month.SimulatedMonth;
import blockbuster.app.month.SimulatedPlatform.Stream;
import blockbuster.localnet.LocalNetwork;
import blockbuster.localnet.LocalNetworkOptions;
import blockbuster.receipts.Acknowledgement;
import blockbuster.receipts.PlayReceipt;
import blockbuster.receipts.PlayStatement;
import blockbuster.receipts.SigningKey;
import blockbuster.server.revenue.leaves.SessionLeaf;
import blockbuster.server.stream.credit.Credit;
import blockbuster.sui.Bytes;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.ContractDeployer;
import blockbuster.sui.contract.Deployment;
import blockbuster.sui.contract.SharedObject;
import blockbuster.sui.contract.calls.RevenuePoolCalls;
import blockbuster.sui.crypto.Blake2b256;
import blockbuster.sui.crypto.Ed25519KeyPair;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.sui.rpc.TransactionSender;
import blockbuster.sui.transaction.TransactionBuilder;
import blockbuster.walrus.LocalWalrus;
import blockbuster.walrus.WalrusClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What 200 members watch in a month is distributed by an honest operator and by dishonest ones, one period after the other.
 * The audit names every play that was added; every play that was dropped is named once its member shows the receipt.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(900)
class MonthAuditTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final SigningKey PLATFORM = SigningKey.ofSeed(new byte[32]);
    private static final long PRICE = 1_000_000;

    private final Map<String, SigningKey> keys = new HashMap<>();

    /** The titles on chain by those of the month. */
    private final Map<SuiAddress, SuiAddress> titles = new HashMap<>();

    private Instant distributedUntil = SimulatedMonth.START;
    private final LocalWalrus local;
    private final WalrusClient walrus;
    private final LocalNetwork network;
    private final SuiClient client;
    private final Ed25519KeyPair operatorKey = Ed25519KeyPair.generate(new SecureRandom());
    private final Ed25519KeyPair memberKey = Ed25519KeyPair.generate(new SecureRandom());
    private Deployment deployment;
    private TestingOperator operator;

    MonthAuditTest(@TempDir Path folder) {
        local = LocalWalrus.start(folder.resolve("walrus"), 0);
        walrus = new WalrusClient(local.url(), local.url());
        var ahead = Duration.between(Instant.now(), SimulatedMonth.START.minus(WINDOW));
        network = LocalNetwork.start(LocalNetworkOptions.at(folder.resolve("sui"))
                .withPorts(0, 0)
                .withClock(Clock.offset(Clock.systemUTC(), ahead)));
        client = SuiClient.connect(network.rpcUrl());
    }

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        network.fund(operatorKey.address());
        network.fund(memberKey.address());
        var sender = new TransactionSender(client, operatorKey);
        deployment = new ContractDeployer(client, sender)
                .deploy(
                        new ContractDeployer.Settings(StructTag.SUI, 7_000, WINDOW, operatorKey.address()),
                        folder.resolve("deployment.json"));
        operator = new TestingOperator(client, walrus, deployment, sender, operatorKey.address());
        operator.receiptKey = PLATFORM.verifyingKey();
        for (var title : SimulatedMonth.passed().titles()) {
            titles.put(title.id(), operator.title(title.creator(), title.durationMs()));
        }
        operator.sell(SimulatedMonth.MEMBERS, PRICE);
    }

    @BeforeEach
    void beHonest() {
        operator.deposit(PRICE);
        operator.whileAnnounced = announcement -> network.ledger().advanceClock(WINDOW);
    }

    @AfterAll
    void stop() {
        client.close();
        network.close();
        walrus.close();
        local.close();
    }

    @Test
    void passesWeeksOfAnHonestOperator() {
        var leaves = leaves(watched(24));

        var report = new Audit(client, walrus).of(distribute(leaves));

        assertThat(leaves).hasSizeGreaterThan(5_000);
        assertThat(report.differences()).isEmpty();
    }

    @Test
    void namesEveryPlayThatAnOperatorAdds() {
        var earlier = leaves(watched(1));
        distribute(earlier);
        var leaves = new ArrayList<>(leaves(watched(2)));
        var plays = ofHonestMembers(leaves).iterator();
        var unsigned = with(plays.next(), "added-unsigned", Optional.empty());
        var forgery = plays.next();
        var forged = with(forgery, "added-forged", Optional.of(signedBy(PLATFORM, forgery)));
        var watched = plays.next();
        var stretched = credited(watched, watched.creditedSeconds() + 60);
        var original = plays.next();
        var copied = with(original, "added-copy", original.receipt());
        var paid = ofHonestMembers(earlier).getLast();
        var again = with(paid, "added-again", paid.receipt());
        var lender = plays.next();
        var borrowed = as(someoneBut(lender, leaves), with(lender, "added-borrowed", Optional.of(anotherPlay(lender))));
        leaves.replaceAll(leaf -> leaf.equals(watched) ? stretched : leaf);
        leaves.addAll(List.of(unsigned, forged, copied, again, borrowed));

        var differences = new Audit(client, walrus).of(distribute(leaves)).differences();

        assertThat(differences)
                .filteredOn(found -> !found.contains("the title's length"))
                .containsExactlyInAnyOrder(
                        against(unsigned, "is signed by no viewer"),
                        against(forged, "has a signature that is not its session key's"),
                        against(stretched, tooMuch(stretched.creditedSeconds(), watched)),
                        against(copied, "belongs to a stream that is credited several times by the same heartbeat"),
                        against(copied, tooMuch(2 * original.creditedSeconds(), original)),
                        against(again, "belongs to a stream that is credited several times by the same heartbeat"),
                        against(again, tooMuch(2 * paid.creditedSeconds(), paid)),
                        against(borrowed, "is signed with a key that signs for several members"));
    }

    private static String tooMuch(long credited, SessionLeaf leaf) {
        return "belongs to a stream that is credited " + credited + " s, but " + signedSeconds(leaf) + " s were signed";
    }

    /** Plays of more than a minute, each of another member, that are credited all that was signed, but no whole film. */
    private static List<SessionLeaf> ofHonestMembers(List<SessionLeaf> leaves) {
        var members = new HashSet<String>();
        return leaves.stream()
                .filter(leaf -> leaf.creditedSeconds() > 60 && leaf.creditedSeconds() == signedSeconds(leaf))
                .filter(leaf -> leaf.completionBps() < 9_000 && members.add(leaf.member()))
                .toList();
    }

    @Test
    void countsTheMembersThatAnOperatorMakesUp() {
        var leaves = new ArrayList<>(leaves(watched(1)));
        var model = leaves.getFirst();
        for (int number = 0; number < SimulatedMonth.MEMBERS; number++) {
            var name = "made-up-" + number;
            var statement = anotherStatement(model);
            leaves.add(as(name, with(model, name, Optional.of(PlayReceipt.sign(statement, key(name))))));
        }

        var differences = new Audit(client, walrus).of(distribute(leaves)).differences();

        assertThat(differences)
                .singleElement()
                .asString()
                .endsWith("members watched, but only 200 memberships were in force in the period.");
    }

    @Test
    void namesAPlayThatAnOperatorDropsOnceItsMemberShowsTheReceipt() {
        var streams = watched(2);
        var leaves = new ArrayList<>(leaves(streams));
        var dropped = receipt(streams.getFirst());
        leaves.removeIf(leaf -> isOf(streams.getFirst(), leaf));
        var cut = receipt(streams.get(1));
        leaves.replaceAll(leaf -> isOf(streams.get(1), leaf) ? credited(leaf, leaf.creditedSeconds() - 1) : leaf);
        operator.whileAnnounced = announcement -> {
            challenge(announcement, dropped);
            network.ledger().advanceClock(WINDOW);
            send(
                    new TransactionSender(client, operatorKey),
                    tx -> new RevenuePoolCalls(deployment)
                            .answerChallenge(tx, shared(announcement), 0, "Never heard of it."));
        };

        var distribution = distribute(leaves);

        var audit = new Audit(client, walrus);
        assertThat(audit.of(distribution).differences()).isEmpty();
        var full = receipt(streams.get(2));
        assertThat(audit.of(distribution, List.of(dropped, cut, full)).differences())
                .containsExactly(
                        said(dropped, 0) + "; it was challenged, and answered: Never heard of it..",
                        said(cut, cut.acknowledgement().creditedSeconds() - 1) + ".");
        var invented = new HeldReceipt(
                full.acknowledgement(),
                key("member").sign(full.acknowledgement().text()));
        assertThatThrownBy(() -> audit.of(distribution, List.of(invented)))
                .isInstanceOf(AppException.class)
                .hasMessageContaining("did not sign the receipt");
    }

    private static String said(HeldReceipt receipt, long credited) {
        var acknowledged = receipt.acknowledgement();
        return "Stream " + acknowledged.stream() + " is credited " + credited + " s of the "
                + acknowledged.creditedSeconds() + " s that the platform acknowledged";
    }

    /** The month goes on by so many days; returns what was credited in them, the first first. */
    private List<Stream> watched(int days) {
        var from = distributedUntil;
        distributedUntil = from.plus(DAY.multipliedBy(days));
        var now = Instant.ofEpochMilli(network.ledger().latestCheckpoint().timestampMs());
        network.ledger().advanceClock(Duration.between(now, distributedUntil.plus(WINDOW)));
        return SimulatedMonth.passed().streams().stream()
                .filter(stream -> stream.creditedSeconds() > 0)
                .filter(stream -> stream.startedAtMs >= from.toEpochMilli())
                .filter(stream -> stream.startedAtMs < distributedUntil.toEpochMilli())
                .sorted(Comparator.comparingLong(stream -> stream.startedAtMs))
                .toList();
    }

    private List<SessionLeaf> leaves(List<Stream> streams) {
        return streams.stream().map(this::leaf).toList();
    }

    private SessionLeaf leaf(Stream stream) {
        var member = "member-" + stream.member;
        var statement = statement(stream);
        return new SessionLeaf(
                "session-" + stream.id,
                member,
                statement.title(),
                stream.title.creator(),
                stream.creditedSeconds(),
                Credit.completionBps(stream.creditedSeconds(), stream.title.durationMs()),
                Optional.of(PlayReceipt.sign(statement, key(member))));
    }

    /** The same name has the same key. */
    private SigningKey key(String name) {
        return keys.computeIfAbsent(
                name, any -> SigningKey.ofSeed(Blake2b256.hash(name.getBytes(StandardCharsets.UTF_8))));
    }

    private PlayStatement statement(Stream stream) {
        var said = stream.statement();
        return new PlayStatement(
                said.stream(),
                titles.getOrDefault(said.title(), said.title()),
                said.day(),
                said.sequence(),
                said.watchedSeconds(),
                said.details());
    }

    private HeldReceipt receipt(Stream stream) {
        var acknowledgement = Acknowledgement.of(statement(stream), stream.creditedSeconds());
        return new HeldReceipt(acknowledgement, PLATFORM.sign(acknowledgement.text()));
    }

    private SuiAddress distribute(List<SessionLeaf> leaves) {
        return operator.distribute(leaves, 0, Set.of());
    }

    private void challenge(SuiAddress announcement, HeldReceipt receipt) {
        send(
                new TransactionSender(client, memberKey),
                tx -> new RevenuePoolCalls(deployment)
                        .challenge(
                                tx,
                                shared(announcement),
                                Bytes.fromHex(receipt.acknowledgement().digest(receipt.signature()))));
    }

    private SharedObject shared(SuiAddress id) {
        return SharedObject.of(client.getObject(id));
    }

    private static void send(TransactionSender sender, Consumer<TransactionBuilder> commands) {
        var tx = new TransactionBuilder();
        commands.accept(tx);
        sender.send(tx);
    }

    private static boolean isOf(Stream stream, SessionLeaf leaf) {
        return leaf.receipt().orElseThrow().statement().stream().equals(stream.id);
    }

    private static SessionLeaf credited(SessionLeaf leaf, long seconds) {
        return new SessionLeaf(
                leaf.session(), leaf.member(), leaf.content(), leaf.uploader(), seconds, 10_000, leaf.receipt());
    }

    private static SessionLeaf with(SessionLeaf leaf, String session, Optional<PlayReceipt> receipt) {
        return new SessionLeaf(
                session,
                leaf.member(),
                leaf.content(),
                leaf.uploader(),
                leaf.creditedSeconds(),
                leaf.completionBps(),
                receipt);
    }

    private static SessionLeaf as(String member, SessionLeaf leaf) {
        return new SessionLeaf(
                leaf.session(),
                member,
                leaf.content(),
                leaf.uploader(),
                leaf.creditedSeconds(),
                leaf.completionBps(),
                leaf.receipt());
    }

    private static long signedSeconds(SessionLeaf leaf) {
        return leaf.receipt().orElseThrow().statement().watchedSeconds();
    }

    /** What an operator can make of a play whose key it does not have. */
    private static PlayReceipt signedBy(SigningKey operators, SessionLeaf leaf) {
        var statement = anotherStatement(leaf);
        return new PlayReceipt(statement, leaf.receipt().orElseThrow().sessionKey(), operators.sign(statement.text()));
    }

    /** Of the same member and title. */
    private PlayReceipt anotherPlay(SessionLeaf leaf) {
        return PlayReceipt.sign(anotherStatement(leaf), key(leaf.member()));
    }

    private static PlayStatement anotherStatement(SessionLeaf leaf) {
        var said = leaf.receipt().orElseThrow().statement();
        return new PlayStatement(
                UUID.randomUUID(), said.title(), said.day(), said.sequence(), said.watchedSeconds(), said.details());
    }

    private static String someoneBut(SessionLeaf leaf, List<SessionLeaf> leaves) {
        return leaves.stream()
                .map(SessionLeaf::member)
                .filter(name -> !name.equals(leaf.member()))
                .findFirst()
                .orElseThrow();
    }

    private static String against(SessionLeaf leaf, String what) {
        return leaf.uploader() + ": Session " + leaf.session() + " " + what + ".";
    }
}
