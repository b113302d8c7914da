package blockbuster.app.audit;

import blockbuster.receipts.SigningKey;
import blockbuster.receipts.VerifyingKey;
import blockbuster.server.revenue.leaves.LeavesBlobs;
import blockbuster.server.revenue.leaves.LeavesFile;
import blockbuster.server.revenue.leaves.LeavesHeader;
import blockbuster.server.revenue.leaves.MemberLeaf;
import blockbuster.server.revenue.leaves.SessionLeaf;
import blockbuster.server.revenue.split.CreatorPayout;
import blockbuster.server.revenue.split.Payout;
import blockbuster.server.revenue.split.PayoutBatches;
import blockbuster.server.revenue.split.PayoutPlan;
import blockbuster.server.revenue.split.SplitPolicy;
import blockbuster.server.revenue.split.WatchedPlays;
import blockbuster.sui.Bytes;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.Deployment;
import blockbuster.sui.contract.SharedObject;
import blockbuster.sui.contract.calls.ContentRegistryCalls;
import blockbuster.sui.contract.calls.MembershipCalls;
import blockbuster.sui.contract.calls.RevenuePoolCalls;
import blockbuster.sui.contract.objects.MemberRegistry.Tier;
import blockbuster.sui.contract.objects.RevenuePool;
import blockbuster.sui.rpc.ExecutedTransaction;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.sui.rpc.TransactionSender;
import blockbuster.sui.transaction.TransactionBuilder;
import blockbuster.walrus.WalrusClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** An operator who distributes by hand, and so can be as dishonest as a test wants. */
final class TestingOperator {
    private static final Duration MEMBERSHIP = Duration.ofDays(300);

    private final SuiClient client;
    private final WalrusClient walrus;
    private final Deployment deployment;
    private final RevenuePoolCalls calls;
    private final TransactionSender sender;
    private final SuiAddress address;
    private Map<SuiAddress, BigInteger> carried = Map.of();

    /** Where this operator departs from the rules. */
    UnaryOperator<LeavesFile> leaves = file -> file;

    UnaryOperator<List<CreatorPayout>> payouts = list -> list;
    /** The largest blob that this operator stores. */
    long part = 1 << 20;

    UnaryOperator<List<Payout>> payments = list -> list;
    BigInteger withheld = BigInteger.ZERO;
    String policy = "pool/1";
    List<MemberLeaf> members = List.of();
    VerifyingKey receiptKey = SigningKey.ofSeed(new byte[32]).verifyingKey();

    /** What happens while an announcement stands. */
    Consumer<SuiAddress> whileAnnounced = announcement -> {};

    TestingOperator(
            SuiClient client,
            WalrusClient walrus,
            Deployment deployment,
            TransactionSender sender,
            SuiAddress address) {
        this.client = client;
        this.walrus = walrus;
        this.deployment = deployment;
        this.calls = new RevenuePoolCalls(deployment);
        this.sender = sender;
        this.address = address;
    }

    void deposit(long amount) {
        send(tx -> calls.deposit(tx, tx.splitCoin(tx.gasCoin(), amount)));
    }

    /** Sells memberships of 300 days to nobody in particular; their price goes into the pool. */
    void sell(int count, long price) {
        var memberships = new MembershipCalls(deployment);
        send(tx -> memberships.setTier(tx, 0, new Tier("Basic", price, MEMBERSHIP.toMillis(), 480, 1)));
        send(tx -> {
            for (int i = 0; i < count; i++) {
                var nft = memberships.purchase(tx, 0, tx.splitCoin(tx.gasCoin(), price));
                tx.transferObjects(List.of(nft), address);
            }
        });
    }

    /** A title of ten minutes that is on the shelf. */
    SuiAddress title(SuiAddress uploader) {
        return title(uploader, 600_000);
    }

    SuiAddress title(SuiAddress uploader, long durationMs) {
        var registry = new ContentRegistryCalls(deployment);
        var blob = "A".repeat(43);
        var made = send(tx -> registry.submit(
                tx,
                new ContentRegistryCalls.Submission(
                        uploader,
                        "A film",
                        "About it",
                        "drama",
                        "en",
                        durationMs,
                        List.of(blob),
                        blob,
                        Bytes.of(new byte[32]))));
        var id = made.created(deployment.packages().contentRegistry(), "content_item", "ContentItem")
                .findFirst()
                .orElseThrow()
                .id();
        send(tx -> registry.approve(tx, deployment.capabilities().moderator(), SharedObject.of(client.getObject(id))));
        return id;
    }

    /** Distributes what the pool holds; returns the distribution. */
    SuiAddress distribute(List<SessionLeaf> sessions, long minimum, Set<SuiAddress> accounts) {
        var pool = RevenuePool.of(
                client.getObject(deployment.objects().revenuePool().id()));
        var amount = BigInteger.valueOf(pool.creatorPool()).subtract(withheld);
        var plan = PayoutPlan.of(
                SplitPolicy.named(policy).orElseThrow(),
                amount,
                members.stream()
                        .collect(Collectors.toMap(MemberLeaf::member, MemberLeaf::contribution, (one, same) -> one)),
                WatchedPlays.of(sessions.stream().map(SessionLeaf::play).toList()),
                carried,
                BigInteger.valueOf(minimum),
                accounts::contains);
        var promised = new PayoutPlan(payouts.apply(plan.payouts()));
        var header = new LeavesHeader(
                pool.id(),
                policy,
                pool.distributedUntilMs(),
                now(),
                amount,
                BigInteger.valueOf(minimum),
                receiptKey.toString(),
                members.size(),
                promised.payouts().size(),
                sessions.size());
        var file = leaves.apply(new LeavesFile(header, members, promised.payouts(), sessions));
        var distribution = pay(promised, open(file, promised));
        carried = new HashMap<>();
        promised.payouts().forEach(payout -> carried.put(payout.uploader(), payout.carried()));
        return distribution;
    }

    private ExecutedTransaction open(LeavesFile file, PayoutPlan plan) {
        var blob = store(file.bytes());
        var header = file.header();
        var announced = send(tx -> calls.announce(
                tx,
                new RevenuePoolCalls.Announcing(
                        header.periodStartMs(),
                        header.periodEndMs(),
                        header.policy(),
                        Bytes.of(file.merkleRoot()),
                        blob,
                        plan.tree().root())));
        var announcement = announced
                .created(deployment.packages().revenuePool(), "announcement", "Announcement")
                .findFirst()
                .orElseThrow()
                .id();
        whileAnnounced.accept(announcement);
        var batches = PayoutBatches.of(payments.apply(plan.paid())).stream()
                .map(batch -> new RevenuePoolCalls.Batch(batch.amount().longValueExact(), batch.digest(), address))
                .toList();
        return send(tx -> calls.openDistribution(tx, SharedObject.of(client.getObject(announcement)), batches));
    }

    private String store(byte[] leaves) {
        try {
            var file = Files.write(Files.createTempFile("leaves", ".jsonl"), leaves);
            try {
                return new LeavesBlobs(walrus).store(file, part, 5).value();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SuiAddress pay(PayoutPlan plan, ExecutedTransaction opened) {
        var packageId = deployment.packages().revenuePool();
        var receipts = new ArrayList<SuiAddress>();
        opened.created(packageId, "payout_batch", "PayoutBatch").forEach(batch -> {
            var list = PayoutBatches.of(payments.apply(plan.paid())).getFirst();
            send(tx -> calls.payBatch(
                            tx,
                            batch.id(),
                            list.recipients(),
                            list.amounts().stream()
                                    .map(BigInteger::longValueExact)
                                    .toList()))
                    .created(packageId, "payout_batch", "BatchReceipt")
                    .forEach(receipt -> receipts.add(receipt.id()));
        });
        var distribution = opened.created(packageId, "distribution", "Distribution")
                .findFirst()
                .orElseThrow()
                .id();
        send(tx -> calls.closeDistribution(tx, SharedObject.of(client.getObject(distribution)), receipts));
        return distribution;
    }

    /** Later than everything that was sent before. */
    private long now() {
        send(tx -> tx.transferObjects(List.of(tx.splitCoin(tx.gasCoin(), 1)), address));
        return client.getObject(SuiAddress.CLOCK).decode(reader -> {
            SuiAddress.decode(reader);
            return reader.u64();
        });
    }

    private ExecutedTransaction send(Consumer<TransactionBuilder> commands) {
        var tx = new TransactionBuilder();
        commands.accept(tx);
        try {
            return client.waitForTransaction(sender.send(tx).orThrow().digest(), Duration.ofSeconds(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
