package blockbuster.localnet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.localnet.ExecutionFailure.Kind;
import blockbuster.localnet.ExecutionResult.Executed;
import blockbuster.localnet.ExecutionStatus;
import blockbuster.localnet.LedgerObject;
import blockbuster.localnet.TransactionEffects;
import blockbuster.sui.transaction.Argument;
import blockbuster.sui.transaction.GasData;
import blockbuster.sui.transaction.TransactionBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** However tight the budget is and however much a transaction touches, it pays at most that and loses no money. */
final class GasPropertyTest {
    private static final long SUI = 1_000_000_000L;
    private static final long PRICE = 1_000;
    private static final long LEAST_BUDGET = 1_000 * PRICE;

    private Path directory;
    private RocksLedger ledger;
    private TestingWallet alice;

    @BeforeTry
    void start() throws IOException {
        directory = Files.createTempDirectory("gas");
        ledger = RocksLedger.open(directory, Clock.systemUTC(), new SecureRandom());
        alice = TestingWallet.funded(ledger, SUI * 100);
    }

    @AfterTry
    void stop() throws IOException {
        ledger.close();
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    /** What the transaction does with its inputs. */
    enum Deed {
        TRANSFER,
        MERGE,
        ABORT,
        CREATE
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void paysAtMostItsBudget(
            @ForAll Deed deed,
            @ForAll @IntRange(min = 2, max = 220) int touched,
            @ForAll @IntRange(min = 1, max = 30) int gasCoins,
            @ForAll @LongRange(min = 0, max = 4 * LEAST_BUDGET) long spare) {
        var effects = spend(deed, touched, gasCoins, LEAST_BUDGET + spare);

        assertThat(effects.gasUsed().net()).isLessThanOrEqualTo(LEAST_BUDGET + spare);
        assertThat(SupplyAudit.difference(ledger, effects)).isZero();
    }

    @Example
    void chargesTheWholeBudgetWhereDepositsAloneExceedIt() {
        var effects = spend(Deed.ABORT, 200, 1, LEAST_BUDGET + 1);

        assertThat(effects.gasUsed().net()).isEqualTo(LEAST_BUDGET + 1);
        assertThat(effects.gasUsed().nonRefundable()).isZero();
        assertThat(SupplyAudit.difference(ledger, effects)).isZero();
    }

    @Example
    void failsForGasWhenStorageExceedsTheBudget() {
        var effects = spend(Deed.CREATE, 200, 3, 2 * LEAST_BUDGET);

        assertThat(((ExecutionStatus.Failure) effects.status()).error().kind()).isEqualTo(Kind.INSUFFICIENT_GAS);
        assertThat(effects.changedObjects()).allMatch(change -> change.input() != null);
        assertThat(SupplyAudit.difference(ledger, effects)).isZero();
    }

    private TransactionEffects spend(Deed deed, int touched, int gasCoins, long budget) {
        var coins = split(touched, gasCoins, budget);
        var payment = coins.subList(0, gasCoins);
        var tx = new TransactionBuilder();
        List<Argument> inputs = new ArrayList<>();
        coins.subList(gasCoins, coins.size()).forEach(coin -> inputs.add(tx.object(coin.ref())));
        addDeed(tx, deed, inputs);
        var refs = payment.stream().map(LedgerObject::ref).toList();
        var result =
                (Executed) alice.submit(tx.build(alice.address(), new GasData(refs, alice.address(), PRICE, budget)));
        long paid =
                payment.stream().mapToLong(LedgerObject.MoveObject::coinBalance).sum();
        var left = (LedgerObject.MoveObject) ledger.object(refs.getFirst().id()).orElseThrow();
        assertThat(left.coinBalance())
                .isEqualTo(paid - result.transaction().effects().gasUsed().net())
                .isNotNegative();
        return result.transaction().effects();
    }

    /** Coins that hold exactly the budget, followed by {@code touched} others. */
    private List<LedgerObject.MoveObject> split(int touched, int gasCoins, long budget) {
        var tx = new TransactionBuilder();
        List<Argument> made = new ArrayList<>();
        for (int i = 0; i < gasCoins; i++) {
            long share = budget / gasCoins + (i == 0 ? budget % gasCoins : 0);
            made.add(tx.splitCoin(tx.gasCoin(), share));
        }
        for (int i = 0; i < touched; i++) {
            made.add(tx.splitCoin(tx.gasCoin(), 1));
        }
        tx.transferObjects(made, alice.address());
        var before = alice.coins().getFirst().id();
        alice.run(tx);
        return alice.coins().stream()
                .filter(coin -> !coin.id().equals(before))
                .sorted(Comparator.comparingLong(LedgerObject.MoveObject::coinBalance)
                        .reversed())
                .toList();
    }

    private void addDeed(TransactionBuilder tx, Deed deed, List<Argument> inputs) {
        switch (deed) {
            case TRANSFER -> tx.transferObjects(inputs, alice.address());
            case MERGE -> tx.mergeCoins(inputs.getFirst(), inputs.subList(1, inputs.size()));
            case ABORT -> tx.transferObjects(List.of(tx.splitCoin(inputs.getFirst(), 2)), alice.address());
            case CREATE ->
                tx.transferObjects(
                        inputs.stream().map(coin -> tx.splitCoin(coin, 1)).toList(), alice.address());
        }
    }
}
