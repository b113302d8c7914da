package blockbuster.localnet.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.localnet.junit.SuiNetwork;
import blockbuster.sui.Bytes;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.ContractDeployer;
import blockbuster.sui.contract.Deployment;
import blockbuster.sui.contract.PayoutNode;
import blockbuster.sui.contract.SharedObject;
import blockbuster.sui.contract.calls.RevenuePoolCalls;
import blockbuster.sui.contract.objects.Distribution;
import blockbuster.sui.contract.objects.PayoutBatch;
import blockbuster.sui.contract.objects.RevenuePool;
import blockbuster.sui.crypto.Ed25519KeyPair;
import blockbuster.sui.rpc.ChangedObject;
import blockbuster.sui.rpc.ExecutedTransaction;
import blockbuster.sui.rpc.SuiClient;
import blockbuster.sui.rpc.TransactionSender;
import blockbuster.sui.transaction.TransactionBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A distribution whose lists are longer than one argument carries, at the most that a transaction may make. */
@SuiNetwork
@Timeout(120)
class LargeDistributionTest {
    private static final int BATCHES = 1_000;
    private static final int CREATORS = 2_000;
    private static final int GIVEN_BACK_AT_ONCE = 500;

    @Test
    void opensAThousandBatchesPaysTwoThousandCreatorsInOneAndCloses(
            SuiClient client, Ed25519KeyPair operator, TransactionSender depositor, @TempDir Path folder)
            throws Exception {
        var sender = new TransactionSender(client, operator);
        var deployment = new ContractDeployer(client, sender)
                .deploy(
                        new ContractDeployer.Settings(StructTag.SUI, 7_000, Duration.ZERO, operator.address()),
                        folder.resolve("deployment.json"));
        var calls = new RevenuePoolCalls(deployment);
        var creators =
                Stream.generate(TestingNetwork::newAddress).limit(CREATORS).toList();
        var amounts = Collections.nCopies(CREATORS, 3L);
        long paid = 3L * CREATORS;
        deposit(depositor, calls, 2 * (paid + BATCHES));
        long before = creatorPool(client, deployment);

        var opened = open(client, sender, deployment, paid, RevenuePoolCalls.batchDigest(creators, amounts));
        var batches = created(opened, deployment, "payout_batch", "PayoutBatch").stream()
                .map(id -> PayoutBatch.of(client.getObject(id)))
                .toList();
        assertThat(batches).extracting(PayoutBatch::index).hasSize(BATCHES).doesNotHaveDuplicates();
        var receipts = new ArrayList<SuiAddress>();
        receipts.add(pay(sender, deployment, batch(batches, 0), creators, amounts));
        receipts.addAll(giveBackTheOthers(sender, deployment, batches));
        var distribution =
                created(opened, deployment, "distribution", "Distribution").getFirst();
        var close = new TransactionBuilder();
        calls.closeDistribution(close, SharedObject.of(client.getObject(distribution)), receipts);
        sender.send(close);

        assertThat(Stream.of(creators.getFirst(), creators.get(511), creators.get(512), creators.getLast()))
                .allSatisfy(creator ->
                        assertThat(client.getBalance(creator, StructTag.SUI)).isEqualTo(3));
        var closed = Distribution.of(client.getObject(distribution));
        assertThat(closed.closed()).isTrue();
        assertThat(closed.paidAmount()).isEqualTo(paid);
        assertThat(creatorPool(client, deployment)).isEqualTo(before - paid);
    }

    private static void deposit(TransactionSender depositor, RevenuePoolCalls calls, long amount) {
        var deposit = new TransactionBuilder();
        calls.deposit(deposit, deposit.splitCoin(deposit.gasCoin(), amount));
        depositor.send(deposit);
    }

    /** The first batch holds {@code paid}, and each of the others a unit. */
    private static ExecutedTransaction open(
            SuiClient client, TransactionSender sender, Deployment deployment, long paid, Bytes digest) {
        var calls = new RevenuePoolCalls(deployment);
        var pool = RevenuePool.of(
                client.getObject(deployment.objects().revenuePool().id()));
        var announce = new TransactionBuilder();
        calls.announce(
                announce,
                new RevenuePoolCalls.Announcing(
                        pool.distributedUntilMs(),
                        pool.distributedUntilMs() + 1,
                        "pool",
                        Bytes.of(new byte[32]),
                        "leaves",
                        new PayoutNode(Bytes.of(new byte[32]), paid + BATCHES - 1, 0, 0)));
        var announcement = created(sender.send(announce), deployment, "announcement", "Announcement")
                .getFirst();
        var batches = new ArrayList<RevenuePoolCalls.Batch>();
        batches.add(new RevenuePoolCalls.Batch(paid, digest, sender.address()));
        while (batches.size() < BATCHES) {
            batches.add(new RevenuePoolCalls.Batch(1, digest, sender.address()));
        }
        var open = new TransactionBuilder();
        calls.openDistribution(open, SharedObject.of(client.getObject(announcement)), batches);
        return sender.send(open);
    }

    private static SuiAddress pay(
            TransactionSender sender,
            Deployment deployment,
            SuiAddress batch,
            List<SuiAddress> creators,
            List<Long> amounts) {
        var pay = new TransactionBuilder();
        new RevenuePoolCalls(deployment).payBatch(pay, batch, creators, amounts);
        return created(sender.send(pay), deployment, "payout_batch", "BatchReceipt")
                .getFirst();
    }

    private static List<SuiAddress> giveBackTheOthers(
            TransactionSender sender, Deployment deployment, List<PayoutBatch> batches) {
        var calls = new RevenuePoolCalls(deployment);
        var receipts = new ArrayList<SuiAddress>();
        for (int from = 1; from < BATCHES; from += GIVEN_BACK_AT_ONCE) {
            var back = new TransactionBuilder();
            for (int index = from; index < Math.min(BATCHES, from + GIVEN_BACK_AT_ONCE); index++) {
                calls.giveBack(back, batch(batches, index));
            }
            receipts.addAll(created(sender.send(back), deployment, "payout_batch", "BatchReceipt"));
        }
        return receipts;
    }

    private static SuiAddress batch(List<PayoutBatch> batches, int index) {
        return batches.stream()
                .filter(batch -> batch.index() == index)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static long creatorPool(SuiClient client, Deployment deployment) {
        return RevenuePool.of(
                        client.getObject(deployment.objects().revenuePool().id()))
                .creatorPool();
    }

    private static List<SuiAddress> created(
            ExecutedTransaction done, Deployment deployment, String module, String type) {
        return done.created(deployment.packages().revenuePool(), module, type)
                .map(ChangedObject::id)
                .toList();
    }
}
