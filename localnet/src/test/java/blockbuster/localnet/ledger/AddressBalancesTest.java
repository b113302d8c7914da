package blockbuster.localnet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.localnet.Accumulator;
import blockbuster.localnet.BalanceChange;
import blockbuster.localnet.ChangedObject.Output.AccumulatorWrite;
import blockbuster.localnet.ExecutedTransaction;
import blockbuster.localnet.ExecutionFailure.Kind;
import blockbuster.localnet.ExecutionResult;
import blockbuster.localnet.ExecutionResult.Executed;
import blockbuster.localnet.ExecutionResult.Rejected;
import blockbuster.localnet.ExecutionStatus;
import blockbuster.localnet.Holding;
import blockbuster.localnet.LedgerObject;
import blockbuster.localnet.SimulationResult;
import blockbuster.localnet.TransactionPlace;
import blockbuster.localnet.TransactionTrait;
import blockbuster.sui.Digest;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.Ed25519KeyPair;
import blockbuster.sui.transaction.AddressBalanceCalls;
import blockbuster.sui.transaction.Expiration;
import blockbuster.sui.transaction.FundsWithdrawal;
import blockbuster.sui.transaction.GasData;
import blockbuster.sui.transaction.TransactionBuilder;
import blockbuster.sui.transaction.TransactionData;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Money that addresses hold without coins, from its deposit to its withdrawal, and as payment for gas. */
final class AddressBalancesTest {
    private static final long SUI = 1_000_000_000L;
    private static final long PRICE = 1_000;
    private static final long BUDGET = 5_000_000;

    @TempDir
    Path directory;

    private RocksLedger ledger;
    private TestingWallet alice;
    private Ed25519KeyPair bobsKey;
    private TestingWallet bob;

    @BeforeEach
    void start() {
        ledger = RocksLedger.open(directory, Clock.systemUTC(), new SecureRandom());
        alice = TestingWallet.funded(ledger, 100 * SUI);
        bobsKey = Ed25519KeyPair.generate(new SecureRandom());
        bob = new TestingWallet(ledger, bobsKey);
    }

    /** Whatever a test did, the store must be whole and no MIST be lost. */
    @AfterEach
    void audit() {
        ledger.close();
        assertThat(StoreAudit.of(directory).total()).isEqualTo(8 * 1_000_000_000_000_000_000L);
    }

    @Test
    void creditsWhatIsSent() {
        var sent = give(bob.address(), 7);

        var sum = Accumulator.ofBalance(bob.address(), StructTag.SUI);
        assertThat(sent.effects().accumulatorWrites())
                .containsExactly(new AccumulatorWrite(sum, BigInteger.valueOf(7)));
        assertThat(sent.balanceChanges())
                .contains(new BalanceChange(bob.address(), StructTag.SUI, BigInteger.valueOf(7)))
                .hasSize(2);
        assertThat(ledger.transaction(sent.digest())).hasValue(sent);
        assertThat(holdings(bob)).containsExactly(holding(0, 7));
        assertThat(bob.coins()).isEmpty();
        var affected = new TransactionTrait(TransactionTrait.Kind.AFFECTED_ADDRESS, bob.address());
        assertThat(ledger.transactions(
                        affected, new TransactionPlace(0, 0), new TransactionPlace(Long.MAX_VALUE, 0), false))
                .hasSize(1);
    }

    @Test
    void keepsTheSumAsAFieldOfTheRoot() {
        give(bob.address(), 7);
        give(bob.address(), 8);

        var sum = Accumulator.ofBalance(bob.address(), StructTag.SUI);
        var field = (LedgerObject.MoveObject) ledger.object(sum.id()).orElseThrow();
        assertThat(field.type().toString().replaceAll("0{63}", ""))
                .isEqualTo("0x2::dynamic_field::Field<0x2::accumulator::Key<0x2::balance::Balance<0x2::sui::SUI>>,"
                        + "0x2::accumulator::U128>");
        assertThat(Accumulator.value(field)).isEqualTo(15);
        assertThat(LedgerObject.decode(field.encode())).isEqualTo(field);
        assertThat(ledger.dynamicFields(Accumulator.ROOT, null, 10))
                .hasSize(1)
                .allMatch(found -> found.fieldId().equals(sum.id()));
        assertThat(field.version()).isEqualTo(ledger.latestCheckpoint().sequence() + 1);
    }

    @Test
    void takesOutWhatWasPutIn() {
        give(alice.address(), 10);

        var part = alice.run(withdrawal(4));
        assertThat(part.effects().accumulatorWrites())
                .extracting(AccumulatorWrite::change)
                .containsExactly(BigInteger.valueOf(-4));
        assertThat(holdings(alice).getFirst().inAddress()).isEqualTo(6);

        alice.run(withdrawal(6));
        assertThat(holdings(alice).getFirst().inAddress()).isZero();
        var sum = Accumulator.ofBalance(alice.address(), StructTag.SUI);
        assertThat(ledger.object(sum.id())).isEmpty();
        assertThat(ledger.dynamicFields(Accumulator.ROOT, null, 10)).isEmpty();
    }

    @Test
    void failsBeforeItsFirstCommandWhereTheBalanceIsTooSmall() {
        give(alice.address(), 10);
        long before = alice.balance();

        var failed = alice.run(withdrawal(11));

        assertThat(failed.effects().status()).isInstanceOfSatisfying(ExecutionStatus.Failure.class, failure -> {
            assertThat(failure.error().kind()).isEqualTo(Kind.INSUFFICIENT_FUNDS_FOR_WITHDRAW);
            assertThat(failure.command()).isNull();
        });
        assertThat(alice.balance())
                .isEqualTo(before - failed.effects().gasUsed().net());
        assertThat(failed.effects().gasUsed().net()).isPositive();
        assertThat(holdings(alice).getFirst().inAddress()).isEqualTo(10);
    }

    @Test
    void reservesForAllWithdrawalsTogether() {
        give(alice.address(), 10);

        var tx = withdrawal(6);
        tx.mergeCoins(tx.gasCoin(), List.of(new AddressBalanceCalls(tx, StructTag.SUI).redeemCoin(5)));

        assertThat(failure(alice.run(tx))).isEqualTo(Kind.INSUFFICIENT_FUNDS_FOR_WITHDRAW);
    }

    @Test
    void leavesWhatAWithdrawalReservesAndDoesNotTake() {
        give(alice.address(), 10);
        var tx = new TransactionBuilder();
        tx.moveCall(
                "0x2::funds_accumulator::withdrawal_limit",
                List.of(Accumulator.balance(StructTag.SUI)),
                tx.withdrawal(FundsWithdrawal.ofSender(10, StructTag.SUI)));

        var unused = alice.run(tx);

        assertThat(unused.effects().status()).isEqualTo(new ExecutionStatus.Success());
        assertThat(unused.effects().accumulatorWrites()).isEmpty();
        assertThat(holdings(alice).getFirst().inAddress()).isEqualTo(10);
    }

    @Test
    void refusesMalformedWithdrawals() {
        var nothing = new TransactionBuilder();
        new AddressBalanceCalls(nothing, StructTag.SUI).redeemCoin(0);
        assertThat(reason(alice.submit(alice.data(nothing)))).isEqualTo(ExecutionResult.Reason.MALFORMED);

        var allowance = new TransactionBuilder();
        allowance.moveCall(
                "0x2::coin::redeem_funds",
                List.of(StructTag.SUI),
                allowance.withdrawal(new FundsWithdrawal(
                        1,
                        StructTag.SUI,
                        new FundsWithdrawal.Source.SenderAllowance(bob.address(), SuiAddress.parse("0xa")))));
        assertThat(reason(alice.submit(alice.data(allowance)))).isEqualTo(ExecutionResult.Reason.UNSUPPORTED);

        var tooMuch = withdrawal(-1);
        new AddressBalanceCalls(tooMuch, StructTag.SUI).redeemCoin(1);
        assertThat(reason(alice.submit(alice.data(tooMuch)))).isEqualTo(ExecutionResult.Reason.MALFORMED);
    }

    @Test
    void grantsNoMoreThanThereIsToWithdrawalsAtTheSameTime() throws Exception {
        give(bob.address(), 30 * BUDGET + 100);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = threads.invokeAll(IntStream.range(0, 24)
                    .<Callable<ExecutionResult>>mapToObj(i -> () -> {
                        var tx = new TransactionBuilder();
                        var coin = new AddressBalanceCalls(tx, StructTag.SUI).redeemCoin(2 * BUDGET);
                        new AddressBalanceCalls(tx, StructTag.SUI).sendCoin(coin, alice.address());
                        return bob.submit(fromAddress(tx, bob, bob.address(), i));
                    })
                    .toList());
            long granted = 0;
            long spent = 0;
            for (var attempt : attempts) {
                if (attempt.get() instanceof Executed(var done)
                        && done.effects().status().isSuccess()) {
                    granted++;
                    spent += 2 * BUDGET + done.effects().gasUsed().net();
                }
            }
            assertThat(granted).isPositive();
            assertThat(holdings(alice).getFirst().inAddress()).isEqualTo(granted * 2 * BUDGET);
            assertThat(holdings(bob)).containsExactly(holding(0, 30 * BUDGET + 100 - spent));
        }
    }

    @Test
    void countsDepositsThatComeAtTheSameTime() throws Exception {
        var givers = IntStream.range(0, 6)
                .mapToObj(_ -> TestingWallet.funded(ledger, 20 * SUI))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var deposits = givers.stream()
                    .<Callable<Void>>map(giver -> () -> {
                        for (int i = 0; i < 20; i++) {
                            giver.run(deposit(bob.address(), 3));
                        }
                        return null;
                    })
                    .toList();
            for (var deposit : threads.invokeAll(deposits)) {
                deposit.get();
            }
        }

        assertThat(holdings(bob)).containsExactly(holding(0, 6 * 20 * 3));
    }

    @Test
    void paysForGas() {
        give(bob.address(), SUI);
        var tx = new TransactionBuilder();
        var coin = new AddressBalanceCalls(tx, StructTag.SUI).redeemCoin(1_000);
        tx.transferObjects(List.of(coin), bob.address());

        var paid = executed(bob.submit(fromAddress(tx, bob, bob.address(), 1)));

        assertThat(paid.effects().status()).isEqualTo(new ExecutionStatus.Success());
        assertThat(paid.effects().gasObjectIndex()).isNull();
        long cost = paid.effects().gasUsed().net();
        assertThat(holdings(bob)).containsExactly(holding(1_000, SUI - 1_000 - cost));
        assertThat(paid.balanceChanges())
                .containsExactly(new BalanceChange(bob.address(), StructTag.SUI, BigInteger.valueOf(-cost)));
    }

    @Test
    void paysForGasAlsoWhereItsTransactionFails() {
        give(bob.address(), SUI);
        var tx = new TransactionBuilder();
        tx.moveCall("0x2::coin::zero", List.of(StructTag.SUI));

        var failed = executed(bob.submit(fromAddress(tx, bob, bob.address(), 1)));

        assertThat(failure(failed)).isEqualTo(Kind.UNUSED_VALUE_WITHOUT_DROP);
        assertThat(holdings(bob))
                .containsExactly(holding(0, SUI - failed.effects().gasUsed().net()));
        assertThat(failed.effects().gasUsed().net()).isEqualTo(1_000 * PRICE);
    }

    @Test
    void chargesNothingWhereGasAndWithdrawalTogetherAreNotCovered() {
        give(bob.address(), 2 * BUDGET);
        var tx = new TransactionBuilder();
        tx.transferObjects(List.of(new AddressBalanceCalls(tx, StructTag.SUI).redeemCoin(BUDGET + 1)), bob.address());

        var failed = executed(bob.submit(fromAddress(tx, bob, bob.address(), 1)));

        assertThat(failure(failed)).isEqualTo(Kind.INSUFFICIENT_FUNDS_FOR_WITHDRAW);
        assertThat(failed.effects().gasUsed().net()).isZero();
        assertThat(holdings(bob)).containsExactly(holding(0, 2 * BUDGET));
    }

    @Test
    void refusesAnAddressThatCannotPay() {
        give(bob.address(), BUDGET - 1);

        assertThat(reason(bob.submit(fromAddress(noOperation(), bob, bob.address(), 1))))
                .isEqualTo(ExecutionResult.Reason.INVALID_GAS);
    }

    @Test
    void hasNoGasCoinWhereAnAddressPays() {
        give(bob.address(), SUI);
        var tx = new TransactionBuilder();
        tx.transferObjects(List.of(tx.splitCoin(tx.gasCoin(), 1)), bob.address());

        assertThat(failure(executed(bob.submit(fromAddress(tx, bob, bob.address(), 1)))))
                .isEqualTo(Kind.COMMAND_ARGUMENT_ERROR);
    }

    @Test
    void executesATransactionThatUsesNothingUpOnlyOnce() {
        give(bob.address(), SUI);
        var data = fromAddress(noOperation(), bob, bob.address(), 1);

        var first = executed(bob.submit(data));
        assertThat(executed(bob.submit(data))).isEqualTo(first);
        long cost = first.effects().gasUsed().net();
        assertThat(holdings(bob)).containsExactly(holding(0, SUI - cost));

        executed(bob.submit(fromAddress(noOperation(), bob, bob.address(), 2)));
        assertThat(holdings(bob)).containsExactly(holding(0, SUI - 2 * cost));
    }

    @Test
    void bindsSuchATransactionToEpochsAndChain() {
        give(bob.address(), SUI);
        var gas = new GasData(List.of(), bob.address(), PRICE, BUDGET);

        assertThat(reason(submit(gas, new Expiration.None()))).isEqualTo(ExecutionResult.Reason.MALFORMED);
        assertThat(reason(submit(gas, new Expiration.Epoch(5)))).isEqualTo(ExecutionResult.Reason.MALFORMED);
        assertThat(reason(submit(gas, during(0L, null, ledger.chainId())))).isEqualTo(ExecutionResult.Reason.MALFORMED);
        assertThat(reason(submit(gas, during(0L, 2L, ledger.chainId())))).isEqualTo(ExecutionResult.Reason.MALFORMED);
        assertThat(reason(submit(gas, during(1L, 2L, ledger.chainId())))).isEqualTo(ExecutionResult.Reason.EXPIRED);
        assertThat(reason(submit(gas, during(0L, 1L, Digest.of(new byte[32])))))
                .isEqualTo(ExecutionResult.Reason.EXPIRED);

        ledger.advanceEpoch();
        executed(submit(gas, during(0L, 1L, ledger.chainId())));
        ledger.advanceEpoch();
        assertThat(reason(submit(
                        gas,
                        new Expiration.Validity(new Expiration.Bounds(0L, 1L, null, null), ledger.chainId(), 9, null))))
                .isEqualTo(ExecutionResult.Reason.EXPIRED);
        executed(submit(
                gas, new Expiration.Validity(new Expiration.Bounds(2L, 3L, null, null), ledger.chainId(), 9, null)));
    }

    @Test
    void letsASponsorPayAndGive() {
        var sponsor = Ed25519KeyPair.generate(new SecureRandom());
        give(sponsor.address(), SUI);
        var tx = new TransactionBuilder();
        var coin = tx.moveCall(
                "0x2::coin::redeem_funds",
                List.of(StructTag.SUI),
                tx.withdrawal(new FundsWithdrawal(50, StructTag.SUI, new FundsWithdrawal.Source.Sponsor())));
        tx.transferObjects(List.of(coin), bob.address());
        var data = fromAddress(tx, bob, sponsor.address(), 1);
        var bytes = data.encode();

        assertThat(reason(bob.submit(data))).isEqualTo(ExecutionResult.Reason.INVALID_SIGNATURE);
        var paid = executed(ledger.execute(
                bytes,
                List.of(
                        bobsKey.signTransaction(bytes).toByteArray(),
                        sponsor.signTransaction(bytes).toByteArray())));

        assertThat(holdings(bob)).containsExactly(holding(50, 0));
        long cost = paid.effects().gasUsed().net();
        assertThat(ledger.holdings(sponsor.address(), StructTag.SUI)).containsExactly(holding(0, SUI - 50 - cost));
    }

    @Test
    void simulatesWithoutTakingAnything() {
        give(bob.address(), SUI);
        var tx = new TransactionBuilder();
        tx.transferObjects(List.of(new AddressBalanceCalls(tx, StructTag.SUI).redeemCoin(9)), alice.address());
        var data = fromAddress(tx, bob, bob.address(), 1);

        var simulated = (SimulationResult.Simulated) ledger.simulate(data, true);

        var real = executed(bob.submit(data));
        assertThat(simulated.transaction().effects()).isEqualTo(real.effects());
        assertThat(simulated.transaction().balanceChanges()).isEqualTo(real.balanceChanges());
        assertThat(holdings(bob))
                .containsExactly(holding(0, SUI - 9 - real.effects().gasUsed().net()));
    }

    @Test
    void remembersBalancesAndSpentTransactionsAfterARestart() {
        give(bob.address(), SUI);
        var data = fromAddress(noOperation(), bob, bob.address(), 1);
        var before = executed(bob.submit(data));
        var held = holdings(bob);

        ledger.close();
        ledger = RocksLedger.open(directory, Clock.systemUTC(), new SecureRandom());
        bob = new TestingWallet(ledger, bobsKey);

        assertThat(holdings(bob)).isEqualTo(held);
        assertThat(executed(bob.submit(data))).isEqualTo(before);
        assertThat(holdings(bob)).isEqualTo(held);
    }

    @Test
    void paysManyAtOnce() {
        var payees = IntStream.rangeClosed(1, 500)
                .mapToObj(SuiAddress::ofSmall)
                .map(this::far)
                .toList();
        var tx = new TransactionBuilder();
        for (int i = 0; i < payees.size(); i++) {
            new AddressBalanceCalls(tx, StructTag.SUI).sendCoin(tx.splitCoin(tx.gasCoin(), i + 1), payees.get(i));
        }
        long before = alice.balance();

        var paid = alice.run(tx);

        assertThat(paid.effects().accumulatorWrites()).hasSize(500);
        assertThat(paid.effects().changedObjects()).hasSize(501);
        for (int i = 0; i < payees.size(); i++) {
            assertThat(ledger.holdings(payees.get(i), null)).containsExactly(holding(0, i + 1));
        }
        assertThat(alice.balance())
                .isEqualTo(before - 500 * 501 / 2 - paid.effects().gasUsed().net());
        assertThat(SupplyAudit.difference(ledger, paid.effects())).isZero();
    }

    private SuiAddress far(SuiAddress small) {
        var bytes = small.toByteArray();
        bytes[0] = 1;
        return SuiAddress.of(bytes);
    }

    private ExecutedTransaction give(SuiAddress to, long mist) {
        return alice.run(deposit(to, mist));
    }

    private static TransactionBuilder deposit(SuiAddress to, long mist) {
        var tx = new TransactionBuilder();
        new AddressBalanceCalls(tx, StructTag.SUI).sendCoin(tx.splitCoin(tx.gasCoin(), mist), to);
        return tx;
    }

    /** Into the gas coin. */
    private static TransactionBuilder withdrawal(long mist) {
        var tx = new TransactionBuilder();
        tx.mergeCoins(tx.gasCoin(), List.of(new AddressBalanceCalls(tx, StructTag.SUI).redeemCoin(mist)));
        return tx;
    }

    private static TransactionBuilder noOperation() {
        var tx = new TransactionBuilder();
        tx.moveCall("0x2::address::length", List.of());
        return tx;
    }

    private TransactionData fromAddress(TransactionBuilder tx, TestingWallet sender, SuiAddress payer, long nonce) {
        var bounds = new Expiration.Bounds(0L, 1L, null, null);
        return new TransactionData(
                tx.build(),
                sender.address(),
                new GasData(List.of(), payer, PRICE, BUDGET),
                new Expiration.ValidDuring(bounds, ledger.chainId(), nonce));
    }

    private ExecutionResult submit(GasData gas, Expiration expiration) {
        return bob.submit(new TransactionData(noOperation().build(), bob.address(), gas, expiration));
    }

    private static Expiration during(Long first, Long last, Digest chain) {
        return new Expiration.ValidDuring(new Expiration.Bounds(first, last, null, null), chain, 7);
    }

    private List<Holding> holdings(TestingWallet wallet) {
        return ledger.holdings(wallet.address(), StructTag.SUI);
    }

    private static Holding holding(long inCoins, long inAddress) {
        return new Holding(StructTag.SUI, BigInteger.valueOf(inCoins), BigInteger.valueOf(inAddress));
    }

    private static ExecutedTransaction executed(ExecutionResult result) {
        return switch (result) {
            case Executed(var transaction) -> transaction;
            case Rejected(var reason, var message) -> throw new AssertionError(reason + ": " + message);
        };
    }

    private static ExecutionResult.Reason reason(ExecutionResult result) {
        return ((Rejected) result).reason();
    }

    private static Kind failure(ExecutedTransaction executed) {
        return ((ExecutionStatus.Failure) executed.effects().status()).error().kind();
    }
}
