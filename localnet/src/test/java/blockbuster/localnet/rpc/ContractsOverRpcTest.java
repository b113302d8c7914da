package blockbuster.localnet.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.sui.Bytes;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import blockbuster.sui.contract.ContractDeployer;
import blockbuster.sui.contract.Deployment;
import blockbuster.sui.contract.PayoutNode;
import blockbuster.sui.contract.PayoutTree;
import blockbuster.sui.contract.SharedObject;
import blockbuster.sui.contract.calls.AuthorityCalls;
import blockbuster.sui.contract.calls.ContentRegistryCalls;
import blockbuster.sui.contract.calls.MembershipCalls;
import blockbuster.sui.contract.calls.RevenuePoolCalls;
import blockbuster.sui.contract.events.ContractEvent;
import blockbuster.sui.contract.events.ContractEvents;
import blockbuster.sui.contract.objects.Authority;
import blockbuster.sui.contract.objects.BatchReceipt;
import blockbuster.sui.contract.objects.ContentItem;
import blockbuster.sui.contract.objects.Distribution;
import blockbuster.sui.contract.objects.MemberRegistry;
import blockbuster.sui.contract.objects.MembershipNft;
import blockbuster.sui.contract.objects.PayoutBatch;
import blockbuster.sui.contract.objects.RevenuePool;
import blockbuster.sui.contract.objects.UploaderAccount;
import blockbuster.sui.rpc.ExecutedTransaction;
import blockbuster.sui.rpc.LoggedEvent;
import blockbuster.sui.rpc.MoveAbortException;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.sui.rpc.SuiObject;
import blockbuster.sui.rpc.TransactionSender;
import blockbuster.sui.transaction.TransactionBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our contracts, deployed and called through the client alone. */
class ContractsOverRpcTest {
    private static final long SUI = 1_000_000_000L;
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2026-06-01T00:00:00Z"));

    @TempDir
    static Path folder;

    private static TestingNetwork network;
    private static SuiClient client;
    private static TransactionSender operator;
    private static TransactionSender moderator;
    private static Deployment deployment;
    private static ContractEvents events;

    @BeforeAll
    static void deploy() throws InterruptedException {
        InstantSource source = NOW::get;
        network = new TestingNetwork(folder.resolve("network"), source.withZone(ZoneOffset.UTC));
        client = network.client();
        operator = network.fundedSender();
        moderator = network.fundedSender();
        deployment = deployer().deploy(settings(), file());
        events = new ContractEvents(deployment);
    }

    @AfterAll
    static void stop() {
        network.close();
    }

    @Test
    void deploysOnceAndFindsItAgain() throws Exception {
        long height = client.latestCheckpoint();

        Deployment again = deployer().deploy(settings(), file());
        Files.delete(file());
        Deployment found = deployer().deploy(settings(), file());

        assertThat(again).isEqualTo(deployment);
        assertThat(found).isEqualTo(deployment);
        assertThat(Deployment.read(file())).isEqualTo(deployment);
        assertThat(client.latestCheckpoint()).isEqualTo(height);
        MemberRegistry registry = MemberRegistry.of(
                client.getObject(deployment.objects().memberRegistry().id()));
        assertThat(registry.pool()).isEqualTo(deployment.objects().revenuePool().id());
        assertThat(registry.tiers()).extracting(MemberRegistry.Tier::maxHeight).containsExactly(480L, 1080L, 2160L);
        assertThat(client.listOwnedObjects(moderator.address()))
                .extracting(SuiObject::id)
                .contains(deployment.capabilities().moderator());
    }

    /** A page of the node's has 50. */
    @Test
    void readsEventsBeyondTheNodesFirstPage() {
        var deposited = new StructTag(deployment.packages().revenuePool(), "revenue_pool", "Deposited", List.of());
        var before = new ArrayList<LoggedEvent>();
        client.forEachEvent(deposited, before::add);
        var calls = new RevenuePoolCalls(deployment);
        var payments = new TransactionBuilder();
        for (int amount = 1; amount <= 120; amount++) {
            calls.deposit(payments, payments.splitCoin(payments.gasCoin(), amount));
        }
        var sent = operator.send(payments);

        var all = new ArrayList<LoggedEvent>();
        client.forEachEvent(deposited, all::add);

        assertThat(all.subList(0, before.size())).isEqualTo(before);
        assertThat(all.subList(before.size(), all.size()))
                .extracting(LoggedEvent::transaction)
                .hasSize(120)
                .containsOnly(sent.digest());
        assertThat(all)
                .extracting(logged ->
                        ((ContractEvent.Deposited) events.decode(logged.event()).orElseThrow()).amount())
                .endsWith(119L, 120L);
    }

    @Test
    void refusesTheDeploymentFileOfAnotherNetwork() {
        Path foreign = folder.resolve("foreign.json");
        new Deployment(
                        "11111111111111111111111111111111",
                        deployment.packages(),
                        deployment.objects(),
                        deployment.authorities(),
                        deployment.coinType(),
                        deployment.capabilities())
                .write(foreign);

        assertThatThrownBy(() -> deployer().deploy(settings(), foreign))
                .isInstanceOf(SuiException.class)
                .hasMessageContaining("belongs to network");
    }

    @Test
    void finishesADeploymentThatWasInterrupted() throws Exception {
        TransactionSender other = network.fundedSender();
        var interrupted = new ContractDeployer(client, other);
        var broken = new ContractDeployer.Settings(deployment.coinType(), 1, Duration.ZERO, moderator.address());
        Path late = folder.resolve("late.json");

        assertThatThrownBy(() -> interrupted.deploy(broken, late)).isInstanceOf(MoveAbortException.class);
        long height = client.latestCheckpoint();
        Deployment finished = interrupted.deploy(settings(), late);

        assertThat(client.latestCheckpoint() - height)
                .as("transactions for pool and registry only")
                .isEqualTo(2);
        assertThat(finished.packages()).isNotEqualTo(deployment.packages());
        assertThat(RevenuePool.of(client.getObject(
                                finished.objects().revenuePool().id()))
                        .creatorBps())
                .isEqualTo(7000);
    }

    @Test
    void sellsRenewsAndUpgradesMemberships() {
        TransactionSender viewer = network.fundedSender();
        var calls = new MembershipCalls(deployment);

        var buy = new TransactionBuilder();
        buy.transferObjects(List.of(calls.purchase(buy, 0, buy.splitCoin(buy.gasCoin(), 5 * SUI))), viewer.address());
        ExecutedTransaction bought = viewer.send(buy);
        SuiAddress nft = only(bought, ContractEvent.MembershipPurchased.class).membership();
        var renew = new TransactionBuilder();
        calls.renew(renew, nft, renew.splitCoin(renew.gasCoin(), 5 * SUI));
        var renewed = only(viewer.send(renew), ContractEvent.MembershipRenewed.class);
        var upgrade = new TransactionBuilder();
        calls.upgrade(upgrade, nft, 2, upgrade.splitCoin(upgrade.gasCoin(), 1));

        assertThatThrownBy(() -> viewer.send(upgrade)).isInstanceOfSatisfying(MoveAbortException.class, abort -> {
            assertThat(abort.packageId()).isEqualTo(deployment.packages().membership());
            assertThat(abort.module()).isEqualTo("membership");
            assertThat(abort.code()).isEqualTo(1);
        });
        MembershipNft held = MembershipNft.of(client.getObject(nft));
        assertThat(held.expiresAtMs()).isEqualTo(renewed.expiresAtMs());
        assertThat(held.expiresAtMs() - held.startedAtMs())
                .isEqualTo(Duration.ofDays(60).toMillis());
        assertThat(only(bought, ContractEvent.Deposited.class).creatorAmount()).isEqualTo(35 * SUI / 10);
    }

    @Test
    void takesATitleThroughReview() {
        TransactionSender creator = network.fundedSender();
        var register = new TransactionBuilder();
        new RevenuePoolCalls(deployment).registerUploader(register, "Ada");
        var registered = only(creator.send(register), ContractEvent.UploaderRegistered.class);
        var calls = new ContentRegistryCalls(deployment);
        var submit = new TransactionBuilder();
        calls.submit(submit, submission(creator.address()));
        SuiAddress content = only(operator.send(submit), ContractEvent.ContentSubmitted.class)
                .content();
        SharedObject shared = SharedObject.of(client.getObject(content));
        var approve = new TransactionBuilder();
        calls.approve(approve, deployment.capabilities().moderator(), shared);
        var record = new TransactionBuilder();
        calls.recordStreams(record, shared, 3, 100);

        var approved = only(moderator.send(approve), ContractEvent.ContentApproved.class);
        var recorded = only(operator.send(record), ContractEvent.StreamsRecorded.class);

        assertThat(UploaderAccount.of(client.getObject(registered.account())).name())
                .isEqualTo("Ada");
        assertThat(approved.moderator()).isEqualTo(moderator.address());
        assertThat(recorded.totalCreditedSeconds()).isEqualTo(100);
        ContentItem item = ContentItem.of(client.getObject(content));
        assertThat(item.status()).isEqualTo(ContentItem.Status.APPROVED);
        assertThat(item.title()).isEqualTo("A film");
        assertThat(item.plays()).isEqualTo(3);
    }

    @Test
    void paysCreatorsToTheBaseUnit() {
        var calls = new RevenuePoolCalls(deployment);
        var deposit = new TransactionBuilder();
        calls.deposit(deposit, deposit.splitCoin(deposit.gasCoin(), 1_000_003));
        operator.send(deposit);
        RevenuePool before = pool();
        TransactionSender worker = network.fundedSender();
        NOW.updateAndGet(now -> now.plus(Duration.ofDays(7)));
        List<SuiAddress> creators = List.of(TestingNetwork.newAddress(), TestingNetwork.newAddress());
        List<Long> amounts = List.of(before.creatorPool() / 3, before.creatorPool() / 2);
        long sum = amounts.stream().mapToLong(Long::longValue).sum();

        var late = TestingNetwork.newAddress();
        var tree = PayoutTree.of(
                List.of(PayoutNode.leaf(creators.getFirst(), sum + 5, 0, 0), PayoutNode.leaf(late, 0, 0, 7)));
        var announce = new TransactionBuilder();
        calls.announce(
                announce,
                new RevenuePoolCalls.Announcing(
                        before.distributedUntilMs(),
                        NOW.get().toEpochMilli(),
                        "pool",
                        Bytes.of(new byte[32]),
                        "leaves",
                        tree.root()));
        var announced = only(operator.send(announce), ContractEvent.DistributionAnnounced.class);
        assertThat(announced.payouts()).isEqualTo(tree.root());
        assertThat(announced.opensAtMs()).isEqualTo(NOW.get().toEpochMilli());
        var open = new TransactionBuilder();
        calls.openDistribution(
                open,
                SharedObject.of(client.getObject(announced.announcement())),
                List.of(new RevenuePoolCalls.Batch(
                        sum + 5, RevenuePoolCalls.batchDigest(creators, amounts), worker.address())));
        ExecutedTransaction opening = operator.send(open);
        var opened = only(opening, ContractEvent.DistributionOpened.class);
        SuiAddress batch = createdOne(opening, "payout_batch", "PayoutBatch");
        assertThat(PayoutBatch.of(client.getObject(batch)).funds()).isEqualTo(sum + 5);
        var pay = new TransactionBuilder();
        calls.payBatch(pay, batch, creators, amounts);
        ExecutedTransaction paying = worker.send(pay);
        SuiAddress receipt = createdOne(paying, "payout_batch", "BatchReceipt");
        assertThat(BatchReceipt.of(client.getObject(receipt)).unpaid()).isEqualTo(5);
        var close = new TransactionBuilder();
        calls.closeDistribution(close, SharedObject.of(client.getObject(opened.distribution())), List.of(receipt));
        var closed = only(operator.send(close), ContractEvent.DistributionClosed.class);

        assertThat(client.getBalance(creators.getFirst(), StructTag.SUI)).isEqualTo(amounts.getFirst());
        assertThat(client.getBalance(creators.getLast(), StructTag.SUI)).isEqualTo(amounts.getLast());
        assertThat(only(paying, ContractEvent.BatchPaid.class).recipients()).isEqualTo(creators);
        assertThat(closed.paidAmount() + closed.remainder()).isEqualTo(before.creatorPool());
        assertThat(pool().creatorPool()).isEqualTo(closed.remainder());
        Distribution distribution = Distribution.of(client.getObject(opened.distribution()));
        assertThat(distribution.closed()).isTrue();
        assertThat(distribution.paidAmount()).isEqualTo(sum);
        assertThat(distribution.payoutRoot()).isEqualTo(tree.root());
        assertThat(opened.carriedAmount()).isEqualTo(7);
        assertThatThrownBy(() -> worker.send(pay)).isInstanceOf(SuiException.class);
    }

    @Test
    void keepsAClaimUntilItsCreatorRegisters() {
        var calls = new RevenuePoolCalls(deployment);
        var deposit = new TransactionBuilder();
        calls.deposit(deposit, deposit.splitCoin(deposit.gasCoin(), 1_000_000));
        operator.send(deposit);
        TransactionSender late = network.fundedSender();
        var tree = PayoutTree.of(List.of(
                PayoutNode.leaf(TestingNetwork.newAddress(), 0, 0, 9),
                PayoutNode.leaf(late.address(), 0, 400_000, 0),
                PayoutNode.leaf(TestingNetwork.newAddress(), 0, 100, 0)));
        NOW.updateAndGet(now -> now.plus(Duration.ofDays(7)));
        var window = new TransactionBuilder();
        calls.setChallengeWindow(window, 60_000);
        operator.send(window);
        SharedObject announcement = announced(calls, tree.root());
        var challenge = new TransactionBuilder();
        calls.challenge(challenge, announcement, Bytes.of(new byte[32]));
        var challenged = only(late.send(challenge), ContractEvent.DistributionChallenged.class);
        assertThat(challenged.challenger()).isEqualTo(late.address());
        var answer = new TransactionBuilder();
        calls.answerChallenge(answer, announcement, challenged.number(), "played in another week");
        assertThat(only(operator.send(answer), ContractEvent.ChallengeAnswered.class)
                        .reason())
                .isEqualTo("played in another week");
        var early = new TransactionBuilder();
        calls.openDistribution(early, announcement, List.of());
        assertThatThrownBy(() -> operator.send(early)).isInstanceOf(MoveAbortException.class);

        NOW.updateAndGet(now -> now.plus(Duration.ofMinutes(2)));
        var open = new TransactionBuilder();
        calls.openDistribution(open, announcement, List.of());
        ExecutedTransaction opening = operator.send(open);
        var setAside = only(opening, ContractEvent.ClaimsSetAside.class);
        assertThat(setAside.amount()).isEqualTo(400_100);
        var register = new TransactionBuilder();
        calls.registerUploader(register, "Late");
        SuiAddress account = only(late.send(register), ContractEvent.UploaderRegistered.class)
                .account();
        SharedObject claims = SharedObject.of(client.getObject(setAside.claims()));
        var greedy = new TransactionBuilder();
        calls.redeemClaim(greedy, claims, account, 400_001, tree.path(1));
        assertThatThrownBy(() -> late.send(greedy)).isInstanceOf(MoveAbortException.class);
        var redeem = new TransactionBuilder();
        calls.redeemClaim(redeem, claims, account, 400_000, tree.path(1));
        var redeemed = only(late.send(redeem), ContractEvent.ClaimRedeemed.class);
        assertThat(redeemed.amount()).isEqualTo(400_000);
        assertThat(redeemed.remaining()).isEqualTo(100);

        SuiAddress distribution = setAside.distribution();
        var close = new TransactionBuilder();
        calls.closeDistribution(close, SharedObject.of(client.getObject(distribution)), List.of());
        operator.send(close);
        var noWindow = new TransactionBuilder();
        calls.setChallengeWindow(noWindow, 0);
        operator.send(noWindow);
    }

    @Test
    void takesAnAnnouncementBack() {
        var calls = new RevenuePoolCalls(deployment);
        NOW.updateAndGet(now -> now.plus(Duration.ofDays(7)));
        SharedObject announcement = announced(calls, PayoutNode.NONE);
        assertThat(pool().announcement()).isEqualTo(announcement.id());
        var withdraw = new TransactionBuilder();
        calls.withdrawAnnouncement(withdraw, announcement);
        assertThat(only(operator.send(withdraw), ContractEvent.AnnouncementWithdrawn.class)
                        .challenges())
                .isZero();
        assertThat(pool().announcement()).isNull();
    }

    private SharedObject announced(RevenuePoolCalls calls, PayoutNode payouts) {
        var announce = new TransactionBuilder();
        calls.announce(
                announce,
                new RevenuePoolCalls.Announcing(
                        pool().distributedUntilMs(),
                        NOW.get().toEpochMilli(),
                        "pool",
                        Bytes.of(new byte[32]),
                        "leaves",
                        payouts));
        var announced = only(operator.send(announce), ContractEvent.DistributionAnnounced.class);
        return SharedObject.of(client.getObject(announced.announcement()));
    }

    @Test
    void handsTheAdministrationOverInTwoSteps() throws Exception {
        TransactionSender founder = network.fundedSender();
        TransactionSender heir = network.fundedSender();
        Deployment founded = new ContractDeployer(client, founder).deploy(settings(), folder.resolve("founded.json"));
        var told = new ContractEvents(founded);
        var authority = AuthorityCalls.ofMembership(founded);
        var offer = new TransactionBuilder();
        authority.offer(offer, heir.address());
        var withdraw = new TransactionBuilder();
        authority.withdrawOffer(withdraw);
        var accept = new TransactionBuilder();
        authority.accept(accept);

        SuiAddress id = founded.authorities().membership().id();
        assertThat(decoded(told, founder.send(offer)))
                .containsExactly(new ContractEvent.AdminOffered(id, heir.address()));
        assertThat(decoded(told, founder.send(withdraw)))
                .containsExactly(new ContractEvent.AdminOfferWithdrawn(id, heir.address()));
        assertThatThrownBy(() -> heir.send(accept)).isInstanceOfSatisfying(MoveAbortException.class, abort -> {
            assertThat(abort.module()).isEqualTo("authority");
            assertThat(abort.code()).isEqualTo(5);
        });
        founder.send(offer);
        List<ContractEvent> accepted = decoded(told, heir.send(accept));
        SuiAddress admin = authority(founded.authorities().membership()).admin();
        assertThat(accepted).containsExactly(new ContractEvent.AdminAccepted(id, admin, heir.address()));
        assertThat(admin).isNotEqualTo(founded.capabilities().admin());
        assertThatThrownBy(() -> founder.send(offer)).isInstanceOf(MoveAbortException.class);
    }

    private static List<ContractEvent> decoded(ContractEvents told, ExecutedTransaction done) {
        return done.events().stream()
                .flatMap(event -> told.decode(event).stream())
                .toList();
    }

    @Test
    void grantsAndRevokesEveryOperativeCapability() {
        SuiAddress colleague = TestingNetwork.newAddress();
        var content = new ContentRegistryCalls(deployment);
        var contentAuthority = AuthorityCalls.ofContentRegistry(deployment);
        var revenueAuthority = AuthorityCalls.ofRevenuePool(deployment);
        var grant = new TransactionBuilder();
        content.grantModerator(grant, colleague);
        content.grantCatalogue(grant, colleague);
        content.grantMeter(grant, colleague);
        new RevenuePoolCalls(deployment).grantDistributor(grant, colleague);

        List<ContractEvent.CapGranted> granted = all(operator.send(grant), ContractEvent.CapGranted.class);

        String contentId = deployment.packages().contentRegistry().toString().substring(2);
        String revenueId = deployment.packages().revenuePool().toString().substring(2);
        assertThat(granted)
                .extracting(ContractEvent.CapGranted::kind)
                .containsExactly(
                        contentId + "::moderator_cap::ModeratorCap",
                        contentId + "::catalogue_cap::CatalogueCap",
                        contentId + "::meter_cap::MeterCap",
                        revenueId + "::distributor_cap::DistributorCap");
        assertThat(authority(deployment.authorities().contentRegistry()).operatives())
                .contains(
                        granted.get(0).cap(),
                        granted.get(1).cap(),
                        granted.get(2).cap());
        var revoke = new TransactionBuilder();
        granted.subList(0, 3).forEach(event -> contentAuthority.revoke(revoke, event.cap()));
        revenueAuthority.revoke(revoke, granted.getLast().cap());
        assertThat(all(operator.send(revoke), ContractEvent.CapRevoked.class))
                .extracting(ContractEvent.CapRevoked::cap)
                .containsExactlyElementsOf(
                        granted.stream().map(ContractEvent.CapGranted::cap).toList());
        assertThat(authority(deployment.authorities().contentRegistry()).operatives())
                .doesNotContain(granted.get(0).cap());
    }

    @Test
    void refusesToMigrateWhatIsUpToDate() {
        var revenue = new RevenuePoolCalls(deployment);
        var membership = new MembershipCalls(deployment);
        var content = new ContentRegistryCalls(deployment);
        List<Consumer<TransactionBuilder>> migrations = List.of(
                AuthorityCalls.ofRevenuePool(deployment)::migrate,
                AuthorityCalls.ofMembership(deployment)::migrate,
                AuthorityCalls.ofContentRegistry(deployment)::migrate,
                revenue::migratePool,
                membership::migrateRegistry,
                content::migrateRegistry);

        assertThat(migrations).allSatisfy(migration -> {
            var tx = new TransactionBuilder();
            migration.accept(tx);
            assertThatThrownBy(() -> operator.send(tx)).isInstanceOfSatisfying(MoveAbortException.class, abort -> {
                assertThat(abort.function()).isEqualTo("migrate");
            });
        });
    }

    private static Authority authority(SharedObject shared) {
        return Authority.of(client.getObject(shared.id()));
    }

    private static RevenuePool pool() {
        return RevenuePool.of(
                client.getObject(deployment.objects().revenuePool().id()));
    }

    private static ContentRegistryCalls.Submission submission(SuiAddress uploader) {
        return new ContentRegistryCalls.Submission(
                uploader,
                "A film",
                "About films",
                "drama",
                "en",
                90_000,
                List.of("b".repeat(43)),
                "p".repeat(43),
                Bytes.of(new byte[32]));
    }

    private static SuiAddress createdOne(ExecutedTransaction done, String module, String name) {
        return done.created(deployment.packages().revenuePool(), module, name)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static <E extends ContractEvent> E only(ExecutedTransaction done, Class<E> type) {
        List<E> found = all(done, type);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static <E extends ContractEvent> List<E> all(ExecutedTransaction done, Class<E> type) {
        return done.events().stream()
                .flatMap(event -> events.decode(event).stream())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static ContractDeployer deployer() {
        return new ContractDeployer(client, operator);
    }

    private static ContractDeployer.Settings settings() {
        return new ContractDeployer.Settings(StructTag.SUI, 7000, Duration.ZERO, moderator.address());
    }

    private static Path file() {
        return folder.resolve("deployment.json");
    }
}
