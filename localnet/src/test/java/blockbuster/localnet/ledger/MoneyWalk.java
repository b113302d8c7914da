package blockbuster.localnet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.localnet.ExecutedTransaction;
import blockbuster.localnet.ledger.TestingContracts.Batch;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.contract.objects.BatchReceipt;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One random interleaving on one pool: purchases, deposits, distributions, batches paid or given back by several workers,
 * closes and withdrawals, mixed with steps that the contracts must refuse. After every step it looks for the money on the
 * ledger itself: each base unit that came in is in exactly one place.
 */
final class MoneyWalk {
    private static final int TIER = 0;

    private final TestingContracts contracts;
    private final RandomGenerator random;
    private final Actors actors;
    private final SettableClock clock;
    private final SuiAddress pool;
    private final SuiAddress registry;
    /** Nobody else pays these, so that they hold exactly this walk's payouts. */
    private final List<SuiAddress> creators;

    private final SuiAddress vault;

    private final List<OpenBatch> batches = new ArrayList<>();
    private final List<SuiAddress> receipts = new ArrayList<>();
    private @Nullable SuiAddress distribution;
    private long price;
    private long deposited;
    private long refused;

    /** Wallets that all walks share. */
    record Actors(TestingWallet member, List<TestingWallet> workers) {}

    private record OpenBatch(SuiAddress id, Batch plan, TestingWallet worker) {}

    MoneyWalk(TestingContracts contracts, Actors actors, SettableClock clock, RandomGenerator random) {
        this.contracts = contracts;
        this.actors = actors;
        this.clock = clock;
        this.random = random;
        this.pool = contracts.createPool();
        this.registry = contracts.createRegistry(pool);
        this.creators = Stream.generate(this::newAddress).limit(3).toList();
        this.vault = newAddress();
        changePrice();
    }

    void step() {
        switch (random.nextInt(10)) {
            case 0, 1 -> purchase();
            case 2 -> deposit();
            case 3 -> withdraw();
            case 4, 5 -> open();
            case 6, 7 -> settleBatch();
            case 8 -> close();
            default -> tryForbidden();
        }
        assertConserved();
    }

    /** Steps that the contracts refused, as they must. */
    long refused() {
        return refused;
    }

    private void purchase() {
        if (random.nextInt(4) == 0) {
            changePrice();
        }
        TestingContracts.succeeded(contracts.purchase(actors.member(), registry, pool, TIER, price));
        deposited += price;
    }

    private void deposit() {
        long amount = 1 + random.nextLong(1_000);
        TestingContracts.succeeded(contracts.deposit(actors.member(), pool, amount));
        deposited += amount;
    }

    private void withdraw() {
        long treasury = treasury();
        if (treasury > 0) {
            TestingContracts.succeeded(contracts.withdraw(pool, 1 + random.nextLong(treasury), vault));
        }
    }

    /** Up to three batches, which together hold at most the pool, and whose lists pay at most what they hold. */
    private void open() {
        long share = creatorPool() / 3;
        List<Batch> plans = IntStream.range(0, share == 0 ? 0 : random.nextInt(4))
                .mapToObj(_ -> plan(1 + random.nextLong(share)))
                .toList();
        var done = openNext(plans);
        if (distribution != null) {
            refused(done);
            return;
        }
        TestingContracts.succeeded(done);
        distribution = created(done, "Distribution").getFirst();
        List<SuiAddress> made = created(done, "PayoutBatch");
        assertThat(made).hasSize(plans.size());
        made.forEach(id -> batches.add(openBatch(id, plans)));
    }

    private Batch plan(long funds) {
        var amounts = creators.stream().map(_ -> random.nextLong(funds / 3 + 1)).toList();
        return new Batch(funds, creators, amounts, random(actors.workers()).address());
    }

    private ExecutedTransaction openNext(List<Batch> plans) {
        long start = contracts.pool(pool).getLast();
        clock.advanceSeconds(60);
        return contracts.open(pool, start, start + 1, plans);
    }

    private OpenBatch openBatch(SuiAddress id, List<Batch> plans) {
        var batch = contracts.batch(id);
        Batch plan = plans.get((int) batch.index());
        assertThat(batch.funds()).isEqualTo(plan.funds());
        var worker = actors.workers().stream()
                .filter(one -> one.address().equals(plan.worker()))
                .findFirst()
                .orElseThrow();
        return new OpenBatch(id, plan, worker);
    }

    private void settleBatch() {
        if (batches.isEmpty()) {
            return;
        }
        var batch = batches.remove(random.nextInt(batches.size()));
        var done = random.nextInt(3) == 0
                ? contracts.giveBack(batch.worker(), batch.id())
                : contracts.pay(
                        batch.worker(), batch.id(), creators, batch.plan().amounts());
        receipts.add(created(TestingContracts.succeeded(done), "BatchReceipt").getFirst());
    }

    private void close() {
        if (distribution == null) {
            return;
        }
        var done = contracts.close(distribution, pool, receipts);
        if (!batches.isEmpty()) {
            refused(done);
            return;
        }
        TestingContracts.succeeded(done);
        receipts.clear();
        distribution = null;
    }

    private void tryForbidden() {
        switch (random.nextInt(4)) {
            case 0 -> refused(contracts.withdraw(pool, treasury() + 1, vault));
            case 1 -> refused(contracts.purchase(actors.member(), registry, pool, TIER, price + 1));
            case 2 -> refused(openNext(List.of(plan(creatorPool() + 1))));
            default -> payAnotherList();
        }
    }

    private void payAnotherList() {
        if (!batches.isEmpty()) {
            var batch = random(batches);
            var amounts =
                    batch.plan().amounts().stream().map(amount -> amount + 1).toList();
            refused(contracts.pay(batch.worker(), batch.id(), creators, amounts));
        }
    }

    private void refused(ExecutedTransaction done) {
        assertThat(TestingContracts.isSuccess(done)).isFalse();
        refused++;
    }

    private void changePrice() {
        price = 1 + random.nextLong(1_000_000);
        TestingContracts.succeeded(contracts.setPrice(registry, TIER, price));
    }

    private void assertConserved() {
        long inBatches = batches.stream()
                .mapToLong(batch -> contracts.batch(batch.id()).funds())
                .sum();
        long inReceipts = receipts.stream()
                .map(contracts::receipt)
                .mapToLong(BatchReceipt::unpaid)
                .sum();
        long paidOut = creators.stream().mapToLong(contracts::balanceOf).sum();
        long withdrawn = contracts.balanceOf(vault);
        assertThat(creatorPool() + treasury() + inBatches + inReceipts + paidOut + withdrawn)
                .isEqualTo(deposited);
    }

    private long creatorPool() {
        return contracts.pool(pool).get(0);
    }

    private long treasury() {
        return contracts.pool(pool).get(1);
    }

    private static List<SuiAddress> created(ExecutedTransaction done, String name) {
        return done.effects().changedObjects().stream()
                .filter(change -> change.input() == null
                        && change.type() instanceof StructTag type
                        && type.name().equals(name))
                .map(change -> change.id())
                .toList();
    }

    private <T> T random(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private SuiAddress newAddress() {
        var bytes = new byte[SuiAddress.LENGTH];
        random.nextBytes(bytes);
        return SuiAddress.of(bytes);
    }
}
