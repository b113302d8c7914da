package blockbuster.bench;

import blockbuster.sui.Bytes;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.PayoutNode;
import blockbuster.sui.contract.SharedObject;
import blockbuster.sui.contract.calls.RevenuePoolCalls;
import blockbuster.sui.contract.objects.PayoutBatch;
import blockbuster.sui.contract.objects.RevenuePool;
import blockbuster.sui.rpc.ChangedObject;
import blockbuster.sui.rpc.ExecutedTransaction;
import blockbuster.sui.transaction.TransactionBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** One week's payouts in batches: opened, paid by the workers at once or one batch after the other, closed. */
final class Distribution {
    private static final Duration WEEK = Duration.ofDays(7);

    private final PayoutNetwork network;
    private final RevenuePoolCalls calls;
    private final List<List<SuiAddress>> recipients = new ArrayList<>();
    private final List<List<Long>> amounts = new ArrayList<>();

    /** Splits the payouts evenly over as many batches as there are workers. */
    Distribution(PayoutNetwork network, List<SuiAddress> creators, long amount) {
        this.network = network;
        this.calls = new RevenuePoolCalls(network.deployment());
        int batches = network.workers().size();
        for (int batch = 0; batch < batches; batch++) {
            int first = batch;
            var part = IntStream.range(0, creators.size())
                    .filter(i -> i % batches == first)
                    .mapToObj(creators::get)
                    .toList();
            recipients.add(part);
            amounts.add(part.stream().map(_ -> amount).toList());
        }
    }

    /** Pays everyone; the number of transactions is the result. */
    int payInParallel() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return run(threads);
        }
    }

    /** The same, each transaction after the one before. */
    int payOneAfterTheOther() throws Exception {
        try (var thread = Executors.newSingleThreadExecutor()) {
            return run(thread);
        }
    }

    private int run(ExecutorService threads) throws Exception {
        var opened = open();
        var batches = created(opened, "PayoutBatch").stream()
                .map(id -> PayoutBatch.of(network.client().getObject(id)))
                .sorted(Comparator.comparingLong(PayoutBatch::index))
                .toList();
        var payments = IntStream.range(0, batches.size())
                .<Callable<SuiAddress>>mapToObj(i -> () -> pay(i, batches.get(i).id()))
                .toList();
        var receipts = new ArrayList<SuiAddress>();
        for (var payment : threads.invokeAll(payments)) {
            receipts.add(payment.get());
        }
        close(opened, receipts);
        return 3 + batches.size();
    }

    private ExecutedTransaction open() {
        var pool = network.pool();
        network.network().ledger().advanceClock(WEEK);
        var batches = new ArrayList<RevenuePoolCalls.Batch>();
        for (int i = 0; i < recipients.size(); i++) {
            batches.add(new RevenuePoolCalls.Batch(
                    amounts.get(i).stream().mapToLong(Long::longValue).sum(),
                    RevenuePoolCalls.batchDigest(recipients.get(i), amounts.get(i)),
                    network.workers().get(i).address()));
        }
        SuiAddress announcement = announce(
                pool, batches.stream().mapToLong(RevenuePoolCalls.Batch::amount).sum());
        var tx = new TransactionBuilder();
        calls.openDistribution(tx, SharedObject.of(network.client().getObject(announcement)), batches);
        return network.operator().send(tx);
    }

    private SuiAddress announce(RevenuePool pool, long paid) {
        var tx = new TransactionBuilder();
        calls.announce(
                tx,
                new RevenuePoolCalls.Announcing(
                        pool.distributedUntilMs(),
                        network.network().ledger().latestCheckpoint().timestampMs(),
                        "pool",
                        Bytes.of(new byte[32]),
                        "leaves",
                        new PayoutNode(Bytes.of(new byte[32]), paid, 0, 0)));
        return network.operator()
                .send(tx)
                .created(network.deployment().packages().revenuePool(), "announcement", "Announcement")
                .findFirst()
                .orElseThrow()
                .id();
    }

    private SuiAddress pay(int index, SuiAddress batch) {
        var tx = new TransactionBuilder();
        calls.payBatch(tx, batch, recipients.get(index), amounts.get(index));
        return created(network.workers().get(index).send(tx), "BatchReceipt").getFirst();
    }

    private void close(ExecutedTransaction opened, List<SuiAddress> receipts) {
        SuiAddress distribution = opened.created(
                        network.deployment().packages().revenuePool(), "distribution", "Distribution")
                .findFirst()
                .orElseThrow()
                .id();
        var tx = new TransactionBuilder();
        calls.closeDistribution(tx, SharedObject.of(network.client().getObject(distribution)), receipts);
        network.operator().send(tx);
    }

    private List<SuiAddress> created(ExecutedTransaction done, String type) {
        return done.created(network.deployment().packages().revenuePool(), "payout_batch", type)
                .map(ChangedObject::id)
                .toList();
    }
}
