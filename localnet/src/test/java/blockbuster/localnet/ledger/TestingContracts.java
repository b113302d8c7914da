package blockbuster.localnet.ledger;

import blockbuster.bcs.BcsReader;
import blockbuster.bcs.BcsWriter;
import blockbuster.localnet.ChangedObject.Output;
import blockbuster.localnet.ExecutedTransaction;
import blockbuster.localnet.ExecutionStatus;
import blockbuster.localnet.Ledger;
import blockbuster.localnet.LedgerObject;
import blockbuster.sui.Bytes;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.ContractPackage;
import blockbuster.sui.contract.ModuleRelinker;
import blockbuster.sui.contract.calls.RevenuePoolCalls;
import blockbuster.sui.contract.objects.BatchReceipt;
import blockbuster.sui.contract.objects.PayoutBatch;
import blockbuster.sui.transaction.Argument;
import blockbuster.sui.transaction.TransactionBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The real contracts, published on a ledger by an operator who holds every capability, and their calls. */
final class TestingContracts {
    static final long CREATOR_BPS = 7_000;
    private static final String REVENUE = "revenue_pool";
    private static final String MEMBERSHIP = "membership";

    private final Ledger ledger;
    private final TestingWallet operator;
    /** Published ids by name, and by the placeholder that dependants are compiled against. */
    private final Map<String, SuiAddress> ids = new HashMap<>();

    private final Map<SuiAddress, SuiAddress> packages = new LinkedHashMap<>();
    private final Map<String, SuiAddress> authorities = new HashMap<>();
    private final SuiAddress revenueAdmin;
    private final SuiAddress distributor;
    private final SuiAddress membershipAdmin;

    TestingContracts(Ledger ledger, TestingWallet operator) {
        this.ledger = ledger;
        this.operator = operator;
        for (var name : List.of(REVENUE, MEMBERSHIP, "content_registry")) {
            publish(name);
        }
        revenueAdmin = operator.owned("revenue_admin_cap", "RevenueAdminCap").id();
        distributor = operator.owned("distributor_cap", "DistributorCap").id();
        membershipAdmin = operator.owned("admin_cap", "AdminCap").id();
    }

    /** One part of a distribution: what it holds and the list it pays. */
    record Batch(long funds, List<SuiAddress> recipients, List<Long> amounts, SuiAddress worker) {
        Bytes digest() {
            return RevenuePoolCalls.batchDigest(recipients, amounts);
        }
    }

    SuiAddress createPool() {
        var done = run(
                operator,
                tx -> call(
                        tx,
                        operator,
                        REVENUE,
                        "revenue_pool",
                        "create",
                        authority(REVENUE),
                        revenueAdmin,
                        u64(tx, CREATOR_BPS),
                        u64(tx, 0),
                        SuiAddress.CLOCK));
        return TestingWallet.created(succeeded(done)).get("RevenuePool");
    }

    SuiAddress createRegistry(SuiAddress pool) {
        var done = run(
                operator,
                tx -> call(
                        tx,
                        operator,
                        MEMBERSHIP,
                        "member_registry",
                        "create",
                        authority(MEMBERSHIP),
                        membershipAdmin,
                        pool));
        return TestingWallet.created(succeeded(done)).get("MemberRegistry");
    }

    ExecutedTransaction setPrice(SuiAddress registry, int tier, long price) {
        return run(
                operator,
                tx -> call(
                        tx,
                        operator,
                        MEMBERSHIP,
                        "member_registry",
                        "set_tier",
                        registry,
                        authority(MEMBERSHIP),
                        membershipAdmin,
                        tx.pureU8(tier),
                        u64(tx, price),
                        u64(tx, 60_000),
                        u64(tx, 480),
                        u64(tx, 1)));
    }

    ExecutedTransaction purchase(TestingWallet viewer, SuiAddress registry, SuiAddress pool, int tier, long payment) {
        return run(viewer, tx -> {
            var coin = tx.splitCoin(tx.gasCoin(), payment);
            var membership = call(
                    tx,
                    viewer,
                    MEMBERSHIP,
                    "membership",
                    "purchase",
                    registry,
                    pool,
                    tx.pureU8(tier),
                    coin,
                    SuiAddress.CLOCK);
            tx.transferObjects(List.of(membership), viewer.address());
            return membership;
        });
    }

    ExecutedTransaction deposit(TestingWallet payer, SuiAddress pool, long amount) {
        return run(
                payer,
                tx -> call(tx, payer, REVENUE, "revenue_pool", "deposit", pool, tx.splitCoin(tx.gasCoin(), amount)));
    }

    ExecutedTransaction withdraw(SuiAddress pool, long amount, SuiAddress to) {
        return run(operator, tx -> {
            var coin = call(
                    tx,
                    operator,
                    REVENUE,
                    "revenue_pool",
                    "withdraw_treasury",
                    pool,
                    authority(REVENUE),
                    revenueAdmin,
                    u64(tx, amount));
            tx.transferObjects(List.of(coin), to);
            return coin;
        });
    }

    /** Announces what the batches hold, and opens it; the transaction that was refused, or the last one. */
    ExecutedTransaction open(SuiAddress pool, long startMs, long endMs, List<Batch> batches) {
        ExecutedTransaction announced = announce(pool, startMs, endMs, batches);
        SuiAddress announcement = TestingWallet.created(announced).get("Announcement");
        if (announcement == null) {
            return announced;
        }
        return run(
                operator,
                tx -> call(
                        tx,
                        operator,
                        REVENUE,
                        "distribution",
                        "open",
                        pool,
                        authority(REVENUE),
                        distributor,
                        announcement,
                        tx.pureVector(batches, (out, batch) -> out.u64(batch.funds())),
                        tx.pureVector(batches, (out, batch) -> batch.digest().encode(out)),
                        tx.pureVector(batches, (out, batch) -> batch.worker().encode(out)),
                        SuiAddress.CLOCK));
    }

    private ExecutedTransaction announce(SuiAddress pool, long startMs, long endMs, List<Batch> batches) {
        return run(
                operator,
                tx -> call(
                        tx,
                        operator,
                        REVENUE,
                        "announcement",
                        "announce",
                        pool,
                        authority(REVENUE),
                        distributor,
                        u64(tx, startMs),
                        u64(tx, endMs),
                        tx.pureString("pool"),
                        tx.pureBytes(new byte[32]),
                        tx.pureString("leaves"),
                        tx.pureBytes(new byte[32]),
                        u64(tx, batches.stream().mapToLong(Batch::funds).sum()),
                        u64(tx, 0),
                        u64(tx, 0),
                        SuiAddress.CLOCK));
    }

    ExecutedTransaction pay(TestingWallet worker, SuiAddress batch, List<SuiAddress> recipients, List<Long> amounts) {
        return run(
                worker,
                tx -> call(
                        tx,
                        worker,
                        REVENUE,
                        "payout_batch",
                        "pay",
                        batch,
                        tx.pureVector(recipients, (BcsWriter out, SuiAddress recipient) -> recipient.encode(out)),
                        tx.pureVector(amounts, BcsWriter::u64)));
    }

    ExecutedTransaction giveBack(TestingWallet worker, SuiAddress batch) {
        return run(worker, tx -> call(tx, worker, REVENUE, "payout_batch", "give_back", batch));
    }

    ExecutedTransaction close(SuiAddress distribution, SuiAddress pool, List<SuiAddress> receipts) {
        var receiptType = new StructTag(packageId(REVENUE), "payout_batch", "BatchReceipt", List.of(StructTag.SUI));
        return run(operator, tx -> {
            var all = tx.makeMoveVec(
                    receiptType,
                    receipts.stream().map(id -> operator.object(tx, id)).toList());
            return call(tx, operator, REVENUE, "distribution", "close", distribution, pool, all);
        });
    }

    /** A pool's {@code creator_pool}, {@code treasury} and {@code distributed_until_ms}. */
    List<Long> pool(SuiAddress id) {
        BcsReader in = contents(id);
        in.fixed(SuiAddress.LENGTH);
        in.u64();
        in.u64();
        return List.of(in.u64(), in.u64(), in.u64());
    }

    PayoutBatch batch(SuiAddress id) {
        BcsReader in = contents(id);
        return new PayoutBatch(
                SuiAddress.decode(in),
                SuiAddress.decode(in),
                SuiAddress.decode(in),
                in.u64(),
                Bytes.decode(in),
                in.u64(),
                SuiAddress.decode(in));
    }

    BatchReceipt receipt(SuiAddress id) {
        BcsReader in = contents(id);
        return new BatchReceipt(SuiAddress.decode(in), SuiAddress.decode(in), in.u64(), in.u64(), in.u64(), in.u64());
    }

    private BcsReader contents(SuiAddress id) {
        return ((LedgerObject.MoveObject) ledger.object(id).orElseThrow())
                .contents()
                .reader();
    }

    long balanceOf(SuiAddress owner) {
        return ledger.ownedObjects(owner, StructTag.coin(StructTag.SUI), null, 256).stream()
                .mapToLong(LedgerObject.MoveObject::coinBalance)
                .sum();
    }

    static boolean isSuccess(ExecutedTransaction transaction) {
        return transaction.effects().status() instanceof ExecutionStatus.Success;
    }

    static ExecutedTransaction succeeded(ExecutedTransaction transaction) {
        if (!isSuccess(transaction)) {
            throw new AssertionError(transaction.effects().status());
        }
        return transaction;
    }

    private ExecutedTransaction run(TestingWallet caller, Function<TransactionBuilder, Argument> calls) {
        var tx = new TransactionBuilder();
        calls.apply(tx);
        return caller.run(tx);
    }

    /** Ids become the kind of input that their owner asks for. */
    private Argument call(
            TransactionBuilder tx,
            TestingWallet caller,
            String contract,
            String module,
            String function,
            Object... arguments) {
        var inputs = Arrays.stream(arguments)
                .map(argument -> argument instanceof SuiAddress id ? caller.object(tx, id) : (Argument) argument)
                .toArray(Argument[]::new);
        return tx.moveCall(packageId(contract) + "::" + module + "::" + function, List.of(StructTag.SUI), inputs);
    }

    private static Argument u64(TransactionBuilder tx, long value) {
        return tx.pureU64(value);
    }

    private SuiAddress authority(String contract) {
        return authorities.get(contract);
    }

    private SuiAddress packageId(String name) {
        return ids.get(name);
    }

    private void publish(String name) {
        var contract = ContractPackage.load(name);
        var tx = new TransactionBuilder();
        var relinker = new ModuleRelinker(packages);
        var modules = contract.modules().stream().map(relinker::relink).toList();
        var dependencies = new ArrayList<>(List.of(SuiAddress.STD, SuiAddress.FRAMEWORK));
        dependencies.addAll(packages.values());
        tx.transferObjects(List.of(tx.publish(modules, dependencies)), operator.address());
        var published = succeeded(operator.run(tx));
        ids.put(name, publishedId(published));
        packages.put(contract.placeholder(), publishedId(published));
        authorities.put(name, TestingWallet.created(published).get("Authority"));
    }

    private static SuiAddress publishedId(ExecutedTransaction transaction) {
        return transaction.effects().changedObjects().stream()
                .filter(change -> change.output() instanceof Output.PackageWrite)
                .findFirst()
                .orElseThrow()
                .id();
    }
}
