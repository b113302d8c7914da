package blockbuster.localnet.ledger;

import static blockbuster.localnet.ledger.TestingContracts.CREATOR_BPS;
import static blockbuster.localnet.ledger.TestingContracts.succeeded;
import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.localnet.ExecutedTransaction;
import blockbuster.localnet.ExecutionFailure;
import blockbuster.localnet.ExecutionStatus;
import blockbuster.sui.SuiAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
    private static final long BASIC_PRICE = 5 * SUI;

    @TempDir
    Path directory;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-01-05T00:00:00Z"));
    private RocksLedger ledger;
    private TestingContracts contracts;
    private SuiAddress pool;
    private SuiAddress registry;

    @BeforeEach
    void publishContracts() {
        ledger = RocksLedger.open(directory, clock, new SecureRandom());
        contracts = new TestingContracts(ledger, TestingWallet.funded(ledger, 1_000 * SUI));
        pool = contracts.createPool();
        registry = contracts.createRegistry(pool);
    }

    @AfterEach
    void stop() {
        ledger.close();
    }

    @Test
    void paysCreatorsWhatMembersPaid() {
        var viewer = TestingWallet.funded(ledger, 100 * SUI);
        var worker = TestingWallet.funded(ledger, 100 * SUI);
        var creators = List.of(
                TestingWallet.funded(ledger, SUI).address(),
                TestingWallet.funded(ledger, SUI).address());

        long supply = supply();
        succeeded(contracts.purchase(viewer, registry, pool, 0, BASIC_PRICE));
        long creatorPool = BASIC_PRICE * CREATOR_BPS / 10_000;
        assertThat(poolBalances()).containsExactly(creatorPool, BASIC_PRICE - creatorPool);

        var shares = List.of(creatorPool / 3, creatorPool / 2);
        var distribution = distribute(worker, creators, shares);
        clock.advanceSeconds(60);

        long paid = shares.stream().mapToLong(Long::longValue).sum();
        assertThat(contracts.balanceOf(creators.get(0))).isEqualTo(SUI + shares.get(0));
        assertThat(contracts.balanceOf(creators.get(1))).isEqualTo(SUI + shares.get(1));
        assertThat(poolBalances()).containsExactly(creatorPool - paid, BASIC_PRICE - creatorPool);
        assertThat(ledger.object(distribution)).isPresent();
        assertThat(supply()).isEqualTo(supply);
    }

    @Test
    void refusesTheWrongPriceByNameAndKeepsTheMoney() {
        var viewer = TestingWallet.funded(ledger, 100 * SUI);

        var failed = contracts.purchase(viewer, registry, pool, 0, BASIC_PRICE - 1);

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

    @Test
    void countsEveryPurchaseOfManyAtATime() throws InterruptedException, ExecutionException {
        var viewers = IntStream.range(0, 8)
                .mapToObj(_ -> TestingWallet.funded(ledger, 100 * SUI))
                .toList();
        long supply = supply();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var purchases = new ArrayList<Callable<ExecutedTransaction>>();
            viewers.forEach(viewer -> purchases.add(() -> contracts.purchase(viewer, registry, pool, 0, BASIC_PRICE)));
            for (var purchase : threads.invokeAll(purchases)) {
                succeeded(purchase.get());
            }
        }

        long creatorPool = viewers.size() * (BASIC_PRICE * CREATOR_BPS / 10_000);
        assertThat(poolBalances()).containsExactly(creatorPool, viewers.size() * BASIC_PRICE - creatorPool);
        assertThat(supply()).isEqualTo(supply);
    }

    /** Opens, lets a worker pay one batch, and closes. */
    private SuiAddress distribute(TestingWallet worker, List<SuiAddress> creators, List<Long> shares) {
        long start = contracts.pool(pool).getLast();
        clock.advanceSeconds(7 * 24 * 3600);
        long sum = shares.stream().mapToLong(Long::longValue).sum() + 5;
        var batch = new TestingContracts.Batch(sum, creators, shares, worker.address());
        var opened = TestingWallet.created(succeeded(contracts.open(pool, start, clock.millis(), List.of(batch))));
        var paid = TestingWallet.created(succeeded(contracts.pay(worker, opened.get("PayoutBatch"), creators, shares)));
        succeeded(contracts.close(opened.get("Distribution"), pool, List.of(paid.get("BatchReceipt"))));
        return opened.get("Distribution");
    }

    private List<Long> poolBalances() {
        return contracts.pool(pool).subList(0, 2);
    }

    /** All SUI: what the faucet began with, less what was burnt; found again as coins, deposits and fees. */
    private long supply() {
        return SupplyAudit.of(ledger).total();
    }
}
