package blockbuster.localnet.ledger;

import static blockbuster.localnet.ledger.TestingBalances.executed;
import static blockbuster.localnet.ledger.TestingBalances.failure;
import static blockbuster.localnet.ledger.TestingBalances.holding;
import static blockbuster.localnet.ledger.TestingBalances.noOperation;
import static blockbuster.localnet.ledger.TestingBalances.reason;
import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.localnet.BalanceChange;
import blockbuster.localnet.ExecutionFailure.Kind;
import blockbuster.localnet.ExecutionResult;
import blockbuster.localnet.ExecutionStatus;
import blockbuster.localnet.SimulationResult;
import blockbuster.sui.Digest;
import blockbuster.sui.StructTag;
import blockbuster.sui.crypto.Ed25519KeyPair;
import blockbuster.sui.transaction.AddressBalanceCalls;
import blockbuster.sui.transaction.Expiration;
import blockbuster.sui.transaction.FundsWithdrawal;
import blockbuster.sui.transaction.GasData;
import blockbuster.sui.transaction.TransactionBuilder;
import blockbuster.sui.transaction.TransactionData;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Gas paid without coins: by the address balance of the sender or of a sponsor. */
final class AddressGasTest extends AddressMoneyFixture {
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

    private ExecutionResult submit(GasData gas, Expiration expiration) {
        return bob.submit(new TransactionData(noOperation().build(), bob.address(), gas, expiration));
    }

    private static Expiration during(Long first, Long last, Digest chain) {
        return new Expiration.ValidDuring(new Expiration.Bounds(first, last, null, null), chain, 7);
    }
}
