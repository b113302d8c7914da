package blockbuster.localnet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.bcs.BcsWriter;
import blockbuster.localnet.ChangedObject.Output;
import blockbuster.localnet.ExecutedTransaction;
import blockbuster.localnet.ExecutionFailure;
import blockbuster.localnet.ExecutionStatus;
import blockbuster.localnet.LedgerObject;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.ContractPackage;
import blockbuster.sui.contract.ModuleRelinker;
import blockbuster.sui.crypto.Blake2b256;
import blockbuster.sui.transaction.Argument;
import blockbuster.sui.transaction.TransactionBuilder;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real contracts, published and used, with every base unit accounted for. */
final class ContractsOnLedgerTest {
    private static final long SUI = 1_000_000_000L;
    private static final long CREATOR_BPS = 7_000;
    private static final long BASIC_PRICE = 5 * SUI;

    @TempDir
    Path directory;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-01-05T00:00:00Z"));
    private RocksLedger ledger;
    private TestingWallet operator;
    private final Map<SuiAddress, SuiAddress> packages = new LinkedHashMap<>();
    private SuiAddress pool;
    private SuiAddress registry;

    @BeforeEach
    void publishContracts() {
        ledger = RocksLedger.open(directory, clock, new SecureRandom());
        operator = TestingWallet.funded(ledger, 1_000 * SUI);
        for (var name : List.of("revenue_pool", "membership", "content_registry")) {
            publish(name);
        }
        pool = createPool();
        registry = createRegistry();
    }

    @AfterEach
    void stop() {
        ledger.close();
    }

    @Test
    void paysCreatorsWhatMembersPaid() {
        var viewer = TestingWallet.funded(ledger, 100 * SUI);
        var creators = List.of(
                TestingWallet.funded(ledger, SUI).address(),
                TestingWallet.funded(ledger, SUI).address());

        long supply = supply();
        succeeded(purchase(viewer, BASIC_PRICE));
        long creatorPool = BASIC_PRICE * CREATOR_BPS / 10_000;
        assertThat(poolBalances()).containsExactly(creatorPool, BASIC_PRICE - creatorPool);

        var shares = List.of(creatorPool / 3, creatorPool / 2);
        var distribution = distribute(creators, shares);
        clock.advanceSeconds(60);

        long paid = shares.stream().mapToLong(Long::longValue).sum();
        assertThat(balanceOf(creators.get(0))).isEqualTo(SUI + shares.get(0));
        assertThat(balanceOf(creators.get(1))).isEqualTo(SUI + shares.get(1));
        assertThat(poolBalances()).containsExactly(creatorPool - paid, BASIC_PRICE - creatorPool);
        assertThat(ledger.object(distribution)).isPresent();
        assertThat(supply()).isEqualTo(supply);
    }

    @Test
    void refusesTheWrongPriceByNameAndKeepsTheMoney() {
        var viewer = TestingWallet.funded(ledger, 100 * SUI);

        var failed = purchase(viewer, BASIC_PRICE - 1);

        var status = (ExecutionStatus.Failure) failed.effects().status();
        var abort = (ExecutionFailure.MoveAbort) status.error();
        assertThat(abort.location().module().name()).isEqualTo("membership");
        assertThat(abort.location().functionName()).isEqualTo("pay");
        assertThat(status.command()).isEqualTo(1);
        assertThat(viewer.balance())
                .isEqualTo(100 * SUI - failed.effects().gasUsed().net());
        assertThat(poolBalances()).containsExactly(0L, 0L);
        assertThat(ledger.transaction(failed.digest())).contains(failed);
    }

    private ExecutedTransaction purchase(TestingWallet viewer, long price) {
        var tx = new TransactionBuilder();
        var payment = tx.splitCoin(tx.gasCoin(), price);
        var membership = call(
                tx,
                "membership",
                "membership",
                "purchase",
                viewer,
                registry,
                pool,
                tx.pureU8(0),
                payment,
                SuiAddress.CLOCK);
        tx.transferObjects(List.of(membership), viewer.address());
        return viewer.run(tx);
    }

    /** Opens, pays in one batch, and closes; everything is the operator's. */
    private SuiAddress distribute(List<SuiAddress> creators, List<Long> shares) {
        long start = poolNumber("distributed_until_ms");
        clock.advanceSeconds(7 * 24 * 3600);
        long sum = shares.stream().mapToLong(Long::longValue).sum() + 5;
        var digest = batchDigest(creators, shares);
        var open = new TransactionBuilder();
        call(
                open,
                "revenue_pool",
                "distribution",
                "open",
                operator,
                pool,
                operator.owned("revenue_admin_cap", "RevenueAdminCap").id(),
                open.pureU64(start),
                open.pureU64(clock.millis()),
                open.pureString("pool"),
                open.pureBytes(new byte[32]),
                open.pureString("leaves"),
                open.pureVector(List.of(sum), BcsWriter::u64),
                open.pureVector(List.of(digest), BcsWriter::bytes),
                open.pureAddress(operator.address()),
                SuiAddress.CLOCK);
        var opened = TestingWallet.created(succeeded(operator.run(open)));

        var pay = new TransactionBuilder();
        call(
                pay,
                "revenue_pool",
                "payout_batch",
                "pay",
                operator,
                opened.get("PayoutBatch"),
                pay.pureVector(creators, (BcsWriter out, SuiAddress creator) -> creator.encode(out)),
                pay.pureVector(shares, BcsWriter::u64));
        var paid = TestingWallet.created(succeeded(operator.run(pay)));

        var close = new TransactionBuilder();
        var receipts = close.makeMoveVec(null, List.of(operator.object(close, paid.get("BatchReceipt"))));
        call(close, "revenue_pool", "distribution", "close", operator, opened.get("Distribution"), pool, receipts);
        succeeded(operator.run(close));
        return opened.get("Distribution");
    }

    @Test
    void countsEveryPurchaseOfManyAtATime() throws InterruptedException, ExecutionException {
        var viewers = IntStream.range(0, 8)
                .mapToObj(_ -> TestingWallet.funded(ledger, 100 * SUI))
                .toList();
        long supply = supply();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var purchases = new ArrayList<Callable<ExecutedTransaction>>();
            viewers.forEach(viewer -> purchases.add(() -> purchase(viewer, BASIC_PRICE)));
            for (var purchase : threads.invokeAll(purchases)) {
                succeeded(purchase.get());
            }
        }

        long creatorPool = viewers.size() * (BASIC_PRICE * CREATOR_BPS / 10_000);
        assertThat(poolBalances()).containsExactly(creatorPool, viewers.size() * BASIC_PRICE - creatorPool);
        assertThat(supply()).isEqualTo(supply);
    }

    private static byte[] batchDigest(List<SuiAddress> recipients, List<Long> amounts) {
        return Blake2b256.hash(new BcsWriter()
                .vector(recipients, (BcsWriter out, SuiAddress recipient) -> recipient.encode(out))
                .vector(amounts, BcsWriter::u64)
                .toByteArray());
    }

    private SuiAddress createPool() {
        var tx = new TransactionBuilder();
        call(
                tx,
                "revenue_pool",
                "revenue_pool",
                "create",
                operator,
                operator.owned("revenue_admin_cap", "RevenueAdminCap").id(),
                tx.pureU64(CREATOR_BPS),
                SuiAddress.CLOCK);
        return TestingWallet.created(succeeded(operator.run(tx))).get("RevenuePool");
    }

    private SuiAddress createRegistry() {
        var tx = new TransactionBuilder();
        var cap = operator.owned("admin_cap", "AdminCap").id();
        call(tx, "membership", "member_registry", "create", operator, cap, pool);
        return TestingWallet.created(succeeded(operator.run(tx))).get("MemberRegistry");
    }

    /** Ids become the kind of input that their owner asks for. */
    private Argument call(
            TransactionBuilder tx,
            String contract,
            String module,
            String function,
            TestingWallet caller,
            Object... arguments) {
        var inputs = Arrays.stream(arguments)
                .map(argument -> argument instanceof SuiAddress id ? caller.object(tx, id) : (Argument) argument)
                .toArray(Argument[]::new);
        return tx.moveCall(packageId(contract) + "::" + module + "::" + function, List.of(StructTag.SUI), inputs);
    }

    private SuiAddress packageId(String name) {
        return packages.get(ContractPackage.load(name).placeholder());
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
        packages.put(contract.placeholder(), publishedId(published));
    }

    private static SuiAddress publishedId(ExecutedTransaction transaction) {
        return transaction.effects().changedObjects().stream()
                .filter(change -> change.output() instanceof Output.PackageWrite)
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** RevenuePool { id, version, creator_bps, creator_pool, treasury, distributed_until_ms, … }. */
    private List<Long> poolBalances() {
        return List.of(poolNumber("creator_pool"), poolNumber("treasury"));
    }

    private long poolNumber(String field) {
        var fields = List.of("version", "creator_bps", "creator_pool", "treasury", "distributed_until_ms");
        var in = ((LedgerObject.MoveObject) ledger.object(pool).orElseThrow())
                .contents()
                .reader();
        in.fixed(SuiAddress.LENGTH);
        long value = in.u64();
        for (int i = 0; i < fields.indexOf(field); i++) {
            value = in.u64();
        }
        return value;
    }

    private long balanceOf(SuiAddress owner) {
        return ledger.ownedObjects(owner, StructTag.coin(StructTag.SUI), null, 256).stream()
                .mapToLong(LedgerObject.MoveObject::coinBalance)
                .sum();
    }

    /** All SUI: what the faucet began with, less what was burnt; found again as coins, deposits and fees. */
    private long supply() {
        return SupplyAudit.of(ledger).total();
    }

    private static ExecutedTransaction succeeded(ExecutedTransaction transaction) {
        assertThat(transaction.effects().status()).isEqualTo(new ExecutionStatus.Success());
        return transaction;
    }
}
