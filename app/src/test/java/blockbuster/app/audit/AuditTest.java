package blockbuster.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.app.AppException;
import blockbuster.app.cli.BlockbusterCommand;
import blockbuster.localnet.LocalNetwork;
import blockbuster.localnet.junit.SuiNetwork;
import blockbuster.receipts.PlayReceipt;
import blockbuster.receipts.PlayStatement;
import blockbuster.receipts.SigningKey;
import blockbuster.server.revenue.leaves.LeavesFile;
import blockbuster.server.revenue.leaves.LeavesHeader;
import blockbuster.server.revenue.leaves.MemberLeaf;
import blockbuster.server.revenue.leaves.SessionLeaf;
import blockbuster.server.revenue.split.CreatorPayout;
import blockbuster.server.revenue.split.Payout;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.ContractDeployer;
import blockbuster.sui.contract.Deployment;
import blockbuster.sui.contract.calls.RevenuePoolCalls;
import blockbuster.sui.crypto.Blake2b256;
import blockbuster.sui.crypto.Ed25519KeyPair;
import blockbuster.sui.crypto.Keystore;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.sui.rpc.TransactionSender;
import blockbuster.sui.transaction.TransactionBuilder;
import blockbuster.walrus.LocalWalrus;
import blockbuster.walrus.WalrusClient;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Distributions by an honest operator and by dishonest ones, on a local network and a local Walrus. */
@SuiNetwork
@Timeout(120)
class AuditTest {
    private static final BigInteger ONE = BigInteger.ONE;
    private static final int MEMBERS = 10;
    private static final long PRICE = 100_000;
    private static final long CREATORS_PART = 70_000;

    @TempDir
    private Path folder;

    private final LocalNetwork network;
    private final SuiClient client;
    private final Ed25519KeyPair ann;
    private final Ed25519KeyPair bob;
    private final Ed25519KeyPair operatorKey;
    private LocalWalrus local;
    private WalrusClient walrus;
    private Deployment deployment;
    private TestingOperator operator;
    private SuiAddress annsFilm;
    private SuiAddress bobsFilm;

    AuditTest(
            LocalNetwork network,
            SuiClient client,
            Ed25519KeyPair operatorKey,
            Ed25519KeyPair ann,
            Ed25519KeyPair bob) {
        this.network = network;
        this.client = client;
        this.operatorKey = operatorKey;
        this.ann = ann;
        this.bob = bob;
    }

    @BeforeEach
    void deploy() throws Exception {
        local = LocalWalrus.start(folder.resolve("walrus"), 0);
        walrus = new WalrusClient(local.url(), local.url());
        var sender = new TransactionSender(client, operatorKey);
        deployment = new ContractDeployer(client, sender)
                .deploy(
                        new ContractDeployer.Settings(StructTag.SUI, 7_000, Duration.ZERO, operatorKey.address()),
                        folder.resolve("deployment.json"));
        operator = new TestingOperator(client, walrus, deployment, sender, operatorKey.address());
        var registration = new TransactionBuilder();
        new RevenuePoolCalls(deployment).registerUploader(registration, "Ann");
        client.waitForTransaction(
                new TransactionSender(client, ann).send(registration).digest(), Duration.ofSeconds(30));
        annsFilm = operator.title(ann.address());
        bobsFilm = operator.title(bob.address());
        operator.sell(MEMBERS, PRICE);
    }

    @AfterEach
    void stop() {
        walrus.close();
        local.close();
    }

    @Test
    void passesAnHonestOperatorOverSeveralPeriods() {
        var first = operator.distribute(sessions(), 200_000, Set.of(ann.address()));
        operator.deposit(1_000_000);
        var second = operator.distribute(sessions(), 200_000, Set.of(ann.address()));

        var report = audit(first);
        assertThat(report.differences()).isEmpty();
        assertThat(report.lines())
                .contains(
                        "ok     " + ann.address() + "  earned 525000: paid 525000",
                        "ok     " + bob.address() + "  earned 175000: carried over 175000");
        assertThat(audit(second).differences()).isEmpty();
        assertThat(audit(second).lines())
                .contains("ok     " + bob.address() + "  earned 175000, carried in 175000: claim of 350000");
    }

    @Test
    void readsLeavesThatAreStoredInParts() {
        operator.part = 500;

        var report = audit(operator.distribute(sessions(), 0, Set.of(ann.address())));

        assertThat(report.differences()).isEmpty();
        assertThat(report.lines()).contains("ok     " + ann.address() + "  earned 525000: paid 525000");
    }

    @Test
    void namesPaymentsThatDifferFromTheLeaves() {
        operator.payments = list -> list.stream()
                .map(payout -> payout.uploader().equals(ann.address())
                        ? new Payout(operatorKey.address(), payout.amount())
                        : payout)
                .toList();

        var differences = audit(operator.distribute(sessions(), 0, Set.of(ann.address(), bob.address())))
                .differences();

        assertThat(differences)
                .contains(
                        ann.address() + ": Paid 0 instead of 525000.",
                        operatorKey.address() + ": Paid 525000 instead of nothing.");
    }

    @Test
    void namesSharesThatDifferFromTheSessions() {
        operator.payouts = list -> list.stream()
                .map(payout -> payout.uploader().equals(ann.address()) ? shifted(payout, -1) : shifted(payout, 1))
                .toList();

        var report = audit(operator.distribute(sessions(), 0, Set.of(ann.address(), bob.address())));

        assertThat(report.passes()).isFalse();
        assertThat(report.differences())
                .anyMatch(found -> found.startsWith(ann.address() + ": The leaves say share 524999"))
                .anyMatch(found -> found.startsWith("The root of the payouts on chain"));
    }

    @Test
    void namesAClaimOfACreatorWhoHasAnAccount() {
        var differences = audit(operator.distribute(sessions(), 0, Set.of())).differences();

        assertThat(differences).anyMatch(found -> found.startsWith(ann.address() + ": The leaves say"));
        assertThat(differences)
                .noneMatch(found -> found.startsWith(bob.address().toString()));
    }

    @Test
    void namesSessionsThatPayWhoMadeNothing() {
        var redirected = new ArrayList<>(sessions());
        redirected.add(leaf("s9", "m9", annsFilm, bob, 60, 1_000));
        redirected.add(leaf("s8", "m9", operatorKey.address(), bob, 60, 1_000));
        redirected.add(leaf("s7", "m9", bobsFilm, bob, 601, 10_000));

        var differences =
                audit(operator.distribute(redirected, 0, Set.of(ann.address()))).differences();

        assertThat(differences)
                .containsExactlyInAnyOrder(
                        bob.address() + ": Session s9 is of a title of " + ann.address() + ".",
                        bob.address() + ": Session s8 is of no title: " + operatorKey.address() + ".",
                        bob.address()
                                + ": Session s7 is credited 601 s and 10000 basis points of a title of 600000 ms.");
    }

    @Test
    void namesPlaysThatNobodySigned() {
        var today = LocalDate.now(ZoneOffset.UTC);
        var good = leaf("s4", "m4", bobsFilm, bob, 60, 1_000);
        var forged = new PlayReceipt(
                good.receipt().orElseThrow().statement(),
                keyOf("m4").verifyingKey(),
                good.receipt().orElseThrow().signature().replaceFirst("^..", "00"));
        var invented = new ArrayList<>(sessions());
        invented.add(with(leaf("s4", "m4", bobsFilm, bob, 60, 1_000), Optional.empty()));
        invented.add(with(leaf("s5", "m5", bobsFilm, bob, 60, 1_000), Optional.of(forged)));
        invented.add(leaf("s6", "m6", bobsFilm, bob, 60, 1_000, today, 59));
        invented.add(leaf("s7", "m7", bobsFilm, bob, 60, 1_000, today.minusDays(5), 60));
        invented.add(with(
                leaf("s8", "m8", bobsFilm, bob, 60, 1_000),
                leaf("", "m1", bobsFilm, bob, 60, 1_000).receipt()));
        for (var name : List.of("t1", "t2", "t3")) {
            invented.add(leaf(name, "m9", bobsFilm, bob, 600, 10_000));
        }

        var differences =
                audit(operator.distribute(invented, 0, Set.of(ann.address()))).differences();

        assertThat(differences)
                .hasSize(6)
                .anyMatch(found -> found.endsWith("Session s4 is signed by no viewer."))
                .anyMatch(found -> found.endsWith("Session s5 has a signature that is not its session key's."))
                .anyMatch(found ->
                        found.endsWith("Session s6 belongs to a stream that is credited 60 s, but 59 s were signed."))
                .anyMatch(found -> found.contains("Session s7 is of another period"))
                .anyMatch(found -> found.endsWith("is signed with a key that signs for several members."))
                .anyMatch(
                        found -> found.endsWith("is of a member who is credited more than the title's length a day."));
    }

    private static SessionLeaf with(SessionLeaf leaf, Optional<PlayReceipt> receipt) {
        return new SessionLeaf(
                leaf.session(),
                leaf.member(),
                leaf.content(),
                leaf.uploader(),
                leaf.creditedSeconds(),
                leaf.completionBps(),
                receipt);
    }

    @Test
    void namesAPlayThatIsCreditedTwiceByTheSameHeartbeat() {
        var today = LocalDate.now(ZoneOffset.UTC);
        var half = leaf("s4", "m4", bobsFilm, bob, 60, 1_000, today, 600);
        var copied = new ArrayList<>(sessions());
        copied.add(half);
        copied.add(new SessionLeaf("s5", "m4", bobsFilm, bob.address(), 60, 1_000, half.receipt()));

        var differences =
                audit(operator.distribute(copied, 0, Set.of(ann.address()))).differences();

        assertThat(differences)
                .containsExactly(bob.address()
                        + ": Session s4 belongs to a stream that is credited several times by the same heartbeat.");
    }

    @Test
    void namesMoreMembersThanMemberships() {
        var plays = new ArrayList<SessionLeaf>();
        for (int member = 0; member <= MEMBERS; member++) {
            plays.add(leaf("s" + member, "n" + member, bobsFilm, bob, 60, 1_000));
        }

        var differences =
                audit(operator.distribute(plays, 0, Set.of(ann.address()))).differences();

        assertThat(differences)
                .containsExactly("11 members watched, but only 10 memberships were in force in the period.");
    }

    @Test
    void passesContributionsThatMembershipsPaid() {
        operator.policy = "per-membership/1";
        operator.members = List.of(paidIn("m1", CREATORS_PART), paidIn("m2", CREATORS_PART));

        var report = audit(operator.distribute(sessions(), 0, Set.of(ann.address())));

        assertThat(report.differences()).isEmpty();
    }

    @Test
    void namesContributionsThatNoMembershipPaid() {
        operator.policy = "per-membership/1";
        operator.members =
                List.of(paidIn("m1", CREATORS_PART), paidIn("m2", CREATORS_PART + 1), paidIn("m3", CREATORS_PART));

        var differences =
                audit(operator.distribute(sessions(), 0, Set.of(ann.address()))).differences();

        assertThat(differences)
                .containsExactly(
                        "Member m3 spends a contribution, but watched nothing.",
                        "Member m2 is said to have paid in 70001, which is left of no membership.");
    }

    private static MemberLeaf paidIn(String member, long contribution) {
        return new MemberLeaf(member, BigInteger.valueOf(contribution));
    }

    @Test
    void namesMoneyThatWasLeftOut() {
        operator.withheld = BigInteger.valueOf(100_000);

        var differences =
                audit(operator.distribute(sessions(), 0, Set.of(ann.address()))).differences();

        assertThat(differences)
                .containsExactly("The leaves divide a pool of 600000, but it held between 700000 and 700000.");
    }

    @Test
    void namesPayoutsByAnotherMinimumThanTheLeaves() {
        operator.leaves = file -> withHeader(
                file,
                header -> new LeavesHeader(
                        header.pool(),
                        header.policy(),
                        header.periodStartMs(),
                        header.periodEndMs(),
                        header.poolAmount(),
                        header.minimum().add(ONE),
                        header.receiptKey(),
                        header.members(),
                        header.payouts(),
                        header.sessions()));
        var minimum = operator.distribute(sessions(), 525_000, Set.of(ann.address()));

        assertThat(audit(minimum).differences())
                .anyMatch(found -> found.startsWith(ann.address() + ": The leaves say share 525000"));
    }

    @Test
    void namesForgottenCarryOver() {
        operator.distribute(sessions(), 200_000, Set.of(ann.address()));
        operator.deposit(1_000_000);
        operator.payouts = list -> list.stream()
                .filter(payout -> !payout.uploader().equals(bob.address()))
                .toList();
        var second = operator.distribute(sessions(), 200_000, Set.of(ann.address()));

        assertThat(audit(second).differences()).contains(bob.address() + ": The leaves leave it out.");
    }

    @Test
    void knowsNoDistributionByAnotherId() {
        assertThatThrownBy(() -> audit(annsFilm)).isInstanceOf(AppException.class);
    }

    @Test
    void redeemsAClaimOnceByTheCommandLine() {
        Keystore.save(folder.resolve("bob.key"), bob);
        var distribution = operator.distribute(sessions(), 0, Set.of(ann.address()));

        assertThat(command("redeem", distribution.toString())).contains("has no creator's account yet");
        assertThat(command("redeem", distribution.toString(), "--register", "Bob"))
                .contains("redeemed 175000 for " + bob.address());
        assertThat(command("redeem", distribution.toString())).contains("is redeemed already");
        assertThat(audit(distribution).differences()).isEmpty();
    }

    @Test
    void endsWithOneWhenSomethingDiffers() {
        var good = operator.distribute(sessions(), 0, Set.of(ann.address()));
        operator.deposit(1_000_000);
        operator.withheld = ONE;
        var bad = operator.distribute(sessions(), 0, Set.of(ann.address()));

        assertThat(run("audit", good.toString())).isZero();
        assertThat(run("audit", bad.toString())).isEqualTo(1);
    }

    private List<SessionLeaf> sessions() {
        return List.of(
                leaf("s1", "m1", annsFilm, ann, 300, 5_000),
                leaf("s2", "m1", bobsFilm, bob, 60, 5_000),
                leaf("s3", "m2", bobsFilm, bob, 40, 5_000));
    }

    /** A play that its viewer signed today. */
    private static SessionLeaf leaf(
            String name, String member, SuiAddress title, Ed25519KeyPair creator, long seconds, long completionBps) {
        return leaf(name, member, title, creator, seconds, completionBps, LocalDate.now(ZoneOffset.UTC), seconds);
    }

    private static SessionLeaf leaf(
            String name,
            String member,
            SuiAddress title,
            Ed25519KeyPair creator,
            long seconds,
            long completionBps,
            LocalDate day,
            long signedSeconds) {
        var statement = new PlayStatement(UUID.randomUUID(), title, day, 1, signedSeconds, "ab".repeat(32));
        var receipt = PlayReceipt.sign(statement, keyOf(member));
        return new SessionLeaf(name, member, title, creator.address(), seconds, completionBps, Optional.of(receipt));
    }

    private static SigningKey keyOf(String member) {
        return SigningKey.ofSeed(Blake2b256.hash(member.getBytes(StandardCharsets.UTF_8)));
    }

    private static CreatorPayout shifted(CreatorPayout payout, long by) {
        var amount = BigInteger.valueOf(by);
        return new CreatorPayout(
                payout.uploader(),
                payout.share().add(amount),
                payout.carriedIn(),
                payout.paid().add(amount),
                payout.claimed(),
                payout.carried());
    }

    private static LeavesFile withHeader(LeavesFile file, UnaryOperator<LeavesHeader> change) {
        return new LeavesFile(change.apply(file.header()), file.members(), file.payouts(), file.sessions());
    }

    private AuditReport audit(SuiAddress distribution) {
        return new Audit(client, walrus).of(distribution);
    }

    private final StringWriter said = new StringWriter();

    private String command(String name, String... more) {
        var arguments = new ArrayList<>(List.of(
                name,
                "--keystore",
                folder.resolve("bob.key").toString(),
                "--deployment",
                folder.resolve("deployment.json").toString()));
        arguments.addAll(List.of(more));
        run(arguments.toArray(String[]::new));
        return said.toString();
    }

    private int run(String... arguments) {
        said.getBuffer().setLength(0);
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(
                List.of("--rpc", network.rpcUrl(), "--aggregator", local.url().toString()));
        return BlockbusterCommand.commandLine()
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(all.toArray(String[]::new));
    }
}
