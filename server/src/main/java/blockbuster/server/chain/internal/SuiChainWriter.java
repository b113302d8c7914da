package blockbuster.server.chain.internal;

import blockbuster.server.chain.BatchPaid;
import blockbuster.server.chain.ChainEvent;
import blockbuster.server.chain.ChainException;
import blockbuster.server.chain.ChainWriter;
import blockbuster.server.chain.DistributionAnnounced;
import blockbuster.server.chain.DistributionChallenged;
import blockbuster.server.chain.DistributionClosed;
import blockbuster.server.chain.DistributionOpened;
import blockbuster.server.chain.DistributionPlan;
import blockbuster.server.chain.NewContent;
import blockbuster.server.chain.OpenedDistribution;
import blockbuster.server.chain.PaidBatch;
import blockbuster.server.chain.PayoutOrder;
import blockbuster.server.chain.StreamCount;
import blockbuster.server.chain.StreamReceipt;
import blockbuster.server.chain.SubmittedContent;
import blockbuster.sui.Bytes;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.SharedObject;
import blockbuster.sui.contract.calls.ContentRegistryCalls;
import blockbuster.sui.contract.calls.RevenuePoolCalls;
import blockbuster.sui.rpc.ChangedObject;
import blockbuster.sui.rpc.ExecutedTransaction;
import blockbuster.sui.transaction.TransactionBuilder;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes through {@link Operator}; every answer is read from what the executed transaction did. */
@Component
class SuiChainWriter implements ChainWriter {

    /** MIST, twice what a coin's storage takes. */
    private static final long GAS_OF_PAYOUT = 2_000_000;
    /** MIST, also for a batch of few payouts: what a transaction costs by itself differs between networks. */
    private static final long LEAST_GAS_OF_BATCH = 1_000_000_000;

    private final SuiNode node;
    private final Operator operator;
    private final TransactionEvents events;
    private final BatchIndexes batches;

    SuiChainWriter(SuiNode node, Operator operator, TransactionEvents events, BatchIndexes batches) {
        this.node = node;
        this.operator = operator;
        this.events = events;
        this.batches = batches;
    }

    @Override
    public SubmittedContent submitContent(String reference, NewContent content) {
        var submission = new ContentRegistryCalls.Submission(
                content.uploader(),
                content.title(),
                content.description(),
                content.genre(),
                content.language(),
                content.durationMs(),
                content.blobIds(),
                content.posterBlobId(),
                Bytes.fromHex(content.segmentRoot()));
        var done = operator.submit(reference, tx -> catalogue().submit(tx, submission));
        var packageId = node.deployment().packages().contentRegistry();
        return new SubmittedContent(
                one(done.created(packageId, "content_item", "ContentItem")),
                done.digest().toString());
    }

    @Override
    public String recordStreams(String reference, List<StreamCount> counts) {
        var done = operator.submit(reference, tx -> {
            for (var count : counts) {
                catalogue().recordStreams(tx, shared(count.content()), count.plays(), count.creditedSeconds());
            }
        });
        return done.digest().toString();
    }

    @Override
    public SuiAddress issueStreamSession(String reference, StreamReceipt receipt) {
        var watched = new ContentRegistryCalls.Watched(
                receipt.membership(), receipt.viewer(), receipt.creditedSeconds(), receipt.completionBps());
        var done = operator.submit(reference, tx -> catalogue().issueSession(tx, shared(receipt.content()), watched));
        var packageId = node.deployment().packages().contentRegistry();
        return one(done.created(packageId, "stream_session", "StreamSession"));
    }

    @Override
    public DistributionAnnounced announceDistribution(String reference, DistributionPlan plan) {
        var announcing = new RevenuePoolCalls.Announcing(
                plan.periodStart().toEpochMilli(),
                plan.periodEnd().toEpochMilli(),
                plan.policy(),
                Bytes.fromHex(plan.merkleRoot()),
                plan.leavesBlobId(),
                plan.payouts());
        var done = operator.submit(reference, tx -> pool().announce(tx, announcing));
        return event(done, DistributionAnnounced.class);
    }

    @Override
    public void withdrawAnnouncement(String reference, SuiAddress announcement) {
        operator.submit(reference, tx -> pool().withdrawAnnouncement(tx, shared(announcement)));
    }

    @Override
    public DistributionChallenged challengeDistribution(
            String reference, SuiAddress announcement, String receiptDigest) {
        var digest = Bytes.fromHex(receiptDigest);
        var done = operator.submit(reference, tx -> pool().challenge(tx, shared(announcement), digest));
        return event(done, DistributionChallenged.class);
    }

    @Override
    public void answerChallenge(String reference, SuiAddress announcement, long number, String reason) {
        operator.submit(reference, tx -> pool().answerChallenge(tx, shared(announcement), number, reason));
    }

    @Override
    public OpenedDistribution openDistribution(
            String reference, SuiAddress announcement, List<DistributionPlan.Batch> plans) {
        var done = operator.submit(reference, tx -> pool().openDistribution(tx, shared(announcement), assigned(plans)));
        var packageId = node.deployment().packages().revenuePool();
        var created = done.created(packageId, "payout_batch", "PayoutBatch")
                .map(ChangedObject::id)
                .toList();
        var claims = done.created(packageId, "claims", "Claims")
                .map(ChangedObject::id)
                .findFirst();
        return new OpenedDistribution(event(done, DistributionOpened.class), batches.ordered(created), claims);
    }

    private List<RevenuePoolCalls.Batch> assigned(List<DistributionPlan.Batch> plans) {
        return plans.stream()
                .map(batch -> new RevenuePoolCalls.Batch(
                        U64.of(batch.amount()), Bytes.fromHex(batch.digest()), operator.address()))
                .toList();
    }

    @Override
    public void payBatches(Map<String, PayoutOrder> orders, Consumer<PaidBatch> paid) {
        var payments = orders.entrySet().stream()
                .map(order -> new Operator.Write(order.getKey(), payment(order.getValue())))
                .toList();
        int payouts = orders.values().stream()
                .mapToInt(order -> order.recipients().size())
                .max()
                .orElse(0);
        long gas = Math.max(LEAST_GAS_OF_BATCH, payouts * GAS_OF_PAYOUT);
        operator.submitAll(payments, gas, done -> paid.accept(paid(done)));
    }

    private Consumer<TransactionBuilder> payment(PayoutOrder order) {
        var amounts = order.amounts().stream()
                .map((BigInteger amount) -> U64.of(amount))
                .toList();
        return tx -> pool().payBatch(tx, order.batch(), order.recipients(), amounts);
    }

    private PaidBatch paid(ExecutedTransaction done) {
        var packageId = node.deployment().packages().revenuePool();
        return new PaidBatch(
                event(done, BatchPaid.class), one(done.created(packageId, "payout_batch", "BatchReceipt")));
    }

    @Override
    public DistributionClosed closeDistribution(String reference, SuiAddress distribution, List<SuiAddress> receipts) {
        var done = operator.submit(reference, tx -> pool().closeDistribution(tx, shared(distribution), receipts));
        return event(done, DistributionClosed.class);
    }

    private ContentRegistryCalls catalogue() {
        return new ContentRegistryCalls(node.deployment());
    }

    private RevenuePoolCalls pool() {
        return new RevenuePoolCalls(node.deployment());
    }

    private SharedObject shared(SuiAddress id) {
        return node.ask(client -> SharedObject.of(client.getObject(id)));
    }

    private static SuiAddress one(Stream<ChangedObject> created) {
        return created.map(ChangedObject::id)
                .findFirst()
                .orElseThrow(() -> new ChainException("The transaction did not make what it should have.", null));
    }

    private <E extends ChainEvent> E event(ExecutedTransaction done, Class<E> type) {
        return events.of(done).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new ChainException("The transaction emitted no " + type.getSimpleName(), null));
    }
}
