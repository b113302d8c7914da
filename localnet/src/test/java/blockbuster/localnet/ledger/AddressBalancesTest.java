package blockbuster.localnet.ledger;

import static blockbuster.localnet.ledger.TestingBalances.deposit;
import static blockbuster.localnet.ledger.TestingBalances.failure;
import static blockbuster.localnet.ledger.TestingBalances.holding;
import static blockbuster.localnet.ledger.TestingBalances.noOperation;
import static blockbuster.localnet.ledger.TestingBalances.reason;
import static blockbuster.localnet.ledger.TestingBalances.withdrawal;
import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.bcs.BcsWriter;
import blockbuster.localnet.Accumulator;
import blockbuster.localnet.BalanceChange;
import blockbuster.localnet.ChangedObject.Output.AccumulatorWrite;
import blockbuster.localnet.ChangedObject.Output.PackageWrite;
import blockbuster.localnet.ExecutionFailure.Kind;
import blockbuster.localnet.ExecutionResult;
import blockbuster.localnet.ExecutionResult.Executed;
import blockbuster.localnet.ExecutionStatus;
import blockbuster.localnet.LedgerObject;
import blockbuster.localnet.SimulationResult;
import blockbuster.localnet.TransactionPlace;
import blockbuster.localnet.TransactionTrait;
import blockbuster.sui.Bytes;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.transaction.AddressBalanceCalls;
import blockbuster.sui.transaction.Expiration;
import blockbuster.sui.transaction.FundsWithdrawal;
import blockbuster.sui.transaction.ProgrammableTransaction;
import blockbuster.sui.transaction.TransactionBuilder;
import blockbuster.sui.transaction.TransactionData;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Money that addresses and objects hold without coins, from its deposit to its withdrawal. */
final class AddressBalancesTest extends AddressMoneyFixture {
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
        var nothing = new ProgrammableTransaction(
                List.of(FundsWithdrawal.ofSender(0, StructTag.SUI)),
                noOperation().build().commands());
        var gas = alice.data(noOperation()).gas();
        assertThat(reason(alice.submit(new TransactionData(nothing, alice.address(), gas, new Expiration.None()))))
                .isEqualTo(ExecutionResult.Reason.MALFORMED);

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
    void givesWhatAnObjectHoldsToWhoHasTheObject() throws IOException {
        var cinema = publishCinema();
        var open = new TransactionBuilder();
        open.transferObjects(List.of(open.moveCall(cinema + "::till::open", List.of())), alice.address());
        var till = TestingWallet.created(alice.run(open)).get("Till");
        give(till, 10);

        var taken = alice.run(fromTill(cinema, till, 4, 6));
        assertThat(taken.effects().status()).isEqualTo(new ExecutionStatus.Success());
        assertThat(ledger.holdings(till, null)).isEmpty();
        assertThat(holdings(bob)).containsExactly(holding(0, 10));

        give(till, 10);
        assertThat(failure(alice.run(fromTill(cinema, till, 4, 7)))).isEqualTo(Kind.INSUFFICIENT_FUNDS_FOR_WITHDRAW);
        assertThat(ledger.holdings(till, null)).containsExactly(holding(0, 10));
        assertThat(holdings(bob)).containsExactly(holding(0, 10));
    }

    private TransactionBuilder fromTill(SuiAddress cinema, SuiAddress till, long... amounts) {
        var tx = new TransactionBuilder();
        for (var amount : amounts) {
            var taken = tx.moveCall(
                    cinema + "::till::take", List.of(StructTag.SUI), alice.object(tx, till), tx.pureU64(amount));
            new AddressBalanceCalls(tx, StructTag.SUI).sendBalance(taken, bob.address());
        }
        return tx;
    }

    private SuiAddress publishCinema() throws IOException {
        var modules = new ArrayList<Bytes>();
        for (var module : JsonMapper.shared()
                .readTree(Files.readString(Path.of("src/test/oracle/cinema.json")))
                .get("modules")) {
            modules.add(Bytes.of(Base64.getDecoder().decode(module.asString())));
        }
        var tx = new TransactionBuilder();
        tx.transferObjects(
                List.of(tx.publish(modules, List.of(SuiAddress.STD, SuiAddress.FRAMEWORK))), alice.address());
        return alice.run(tx).effects().changedObjects().stream()
                .filter(change -> change.output() instanceof PackageWrite)
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void letsProgramsReadWhatIsSettled() {
        give(bob.address(), 12);
        var tx = new TransactionBuilder();
        tx.moveCall(
                "0x2::balance::settled_funds_value",
                List.of(StructTag.SUI),
                tx.sharedObject(Accumulator.ROOT, 1, false),
                tx.pureAddress(bob.address()));

        var read = (SimulationResult.Simulated) ledger.simulate(alice.data(tx), true);

        assertThat(read.outputs().getFirst().returnValues().getFirst().value())
                .isEqualTo(Bytes.of(new BcsWriter().u64(12).toByteArray()));
        assertThat(alice.run(tx).effects().status()).isEqualTo(new ExecutionStatus.Success());
        var changing = new TransactionBuilder();
        changing.moveCall("0x2::address::length", List.of());
        changing.sharedObject(Accumulator.ROOT, 1, true);
        assertThat(reason(alice.submit(alice.data(changing)))).isEqualTo(ExecutionResult.Reason.INVALID_OWNER);
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
}
