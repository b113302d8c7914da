package blockbuster.localnet.ledger;

import static blockbuster.sui.TypeTag.Primitive.U64;
import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.bcs.BcsWriter;
import blockbuster.localnet.ExecutedTransaction;
import blockbuster.localnet.ExecutionFailure;
import blockbuster.localnet.ExecutionFailure.Kind;
import blockbuster.localnet.ExecutionResult;
import blockbuster.localnet.ExecutionResult.Executed;
import blockbuster.localnet.ExecutionResult.Reason;
import blockbuster.localnet.ExecutionResult.Rejected;
import blockbuster.localnet.ExecutionStatus;
import blockbuster.localnet.LedgerObject;
import blockbuster.localnet.SimulationResult;
import blockbuster.sui.Bytes;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.TypeTag;
import blockbuster.sui.transaction.CallArg;
import blockbuster.sui.transaction.Command;
import blockbuster.sui.transaction.GasData;
import blockbuster.sui.transaction.ObjectArg;
import blockbuster.sui.transaction.ProgrammableTransaction;
import blockbuster.sui.transaction.TransactionBuilder;
import blockbuster.sui.transaction.TransactionData;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the ledger refuses, and what it remembers. */
final class LedgerRulesTest {
    private static final long SUI = 1_000_000_000L;

    @TempDir
    Path directory;

    private RocksLedger ledger;
    private TestingWallet alice;
    private TestingWallet bob;

    @BeforeEach
    void start() {
        ledger = RocksLedger.open(directory, Clock.systemUTC(), new SecureRandom());
        alice = TestingWallet.funded(ledger, 100 * SUI);
        bob = TestingWallet.funded(ledger, 100 * SUI);
    }

    @AfterEach
    void stop() {
        ledger.close();
    }

    private static TransactionBuilder payment(SuiAddress to, long mist) {
        var tx = new TransactionBuilder();
        tx.transferObjects(List.of(tx.splitCoin(tx.gasCoin(), mist)), to);
        return tx;
    }

    private static Reason reason(ExecutionResult result) {
        return ((Rejected) result).reason();
    }

    @Test
    void returnsTheRecordedResultOfAResentTransaction() {
        var data = alice.data(payment(bob.address(), SUI));

        var first = (Executed) alice.submit(data);
        long height = ledger.latestCheckpoint().sequence();
        var second = (Executed) alice.submit(data);

        assertThat(second).isEqualTo(first);
        assertThat(ledger.latestCheckpoint().sequence()).isEqualTo(height);
        assertThat(bob.balance()).isEqualTo(101 * SUI);
    }

    @Test
    void refusesAnotherAccountsSignature() {
        assertThat(reason(bob.submit(alice.data(payment(bob.address(), SUI))))).isEqualTo(Reason.INVALID_SIGNATURE);
    }

    @Test
    void refusesAStaleGasCoin() {
        var stale = alice.data(payment(bob.address(), 2 * SUI));
        alice.run(payment(bob.address(), SUI));

        assertThat(reason(alice.submit(stale))).isEqualTo(Reason.STALE_OBJECT);
    }

    @Test
    void refusesSomeoneElsesObject() {
        var tx = new TransactionBuilder();
        tx.transferObjects(List.of(tx.object(bob.coins().getFirst().ref())), alice.address());

        assertThat(reason(alice.submit(alice.data(tx)))).isEqualTo(Reason.INVALID_OWNER);
    }

    @Test
    void refusesToChangeTheClock() {
        var tx = new TransactionBuilder();
        var clock = tx.object(new ObjectArg.Shared(SuiAddress.CLOCK, 1, true));
        tx.moveCall("0x2::clock::timestamp_ms", List.of(), clock);

        assertThat(reason(alice.submit(alice.data(tx)))).isEqualTo(Reason.INVALID_OWNER);
    }

    @Test
    void refusesABudgetThatThePaymentDoesNotCover() {
        var data = alice.data(payment(bob.address(), SUI));
        var gas = data.gas();
        var greedy = new TransactionData(
                data.kind(),
                data.sender(),
                new GasData(gas.payment(), gas.owner(), gas.price(), 1_000 * SUI),
                data.expiration());

        assertThat(reason(alice.submit(greedy))).isEqualTo(Reason.INVALID_GAS);
    }

    @Test
    void chargesOnlyGasWhenASplitFails() {
        var failed = alice.run(payment(bob.address(), 1_000 * SUI));

        assertThat(failed.effects().status().isSuccess()).isFalse();
        assertThat(bob.balance()).isEqualTo(100 * SUI);
        assertThat(alice.balance())
                .isEqualTo(100 * SUI - failed.effects().gasUsed().net());
    }

    @Test
    void keepsTheDepositOfANodeForACoin() {
        alice.run(payment(bob.address(), SUI));

        assertThat(bob.coins()).extracting(LedgerObject::storageRebate).containsOnly(988_000L);
    }

    @Test
    void refusesATransactionOfTooManyBytes() {
        // The builder refuses it, so it is put together by hand.
        TransactionData data = alice.data(payment(bob.address(), SUI));
        var inputs = new ArrayList<CallArg>(data.kind().inputs());
        inputs.addAll(Collections.nCopies(9, new CallArg.Pure(Bytes.of(new byte[16_000]))));
        var kind = new ProgrammableTransaction(inputs, data.kind().commands());

        var large = new TransactionData(kind, data.sender(), data.gas(), data.expiration());

        assertThat(reason(alice.submit(large))).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void smashesGasCoins() {
        alice.run(payment(alice.address(), SUI));
        assertThat(alice.coins()).hasSize(2);
        long before = alice.balance();

        var spent = alice.run(payment(bob.address(), SUI));

        assertThat(alice.coins()).hasSize(1);
        assertThat(alice.balance())
                .isEqualTo(before - SUI - spent.effects().gasUsed().net());
    }

    @Test
    void keepsAPlainInputAsACommandChangedIt() {
        var tx = new TransactionBuilder();
        var one = tx.pureVector(List.of(1L), BcsWriter::u64);
        tx.moveCall("0x1::vector::append", List.of(U64), one, tx.pureVector(List.of(2L), BcsWriter::u64));
        tx.moveCall("0x1::vector::remove", List.of(U64), one, tx.pureU64(1));

        var outputs = simulated(tx).outputs();

        assertThat(outputs.getFirst().mutatedByReference().getFirst().output().value())
                .isEqualTo(Bytes.of(
                        new BcsWriter().vector(List.of(1L, 2L), BcsWriter::u64).toByteArray()));
        assertThat(outputs.getLast().returnValues().getFirst().value())
                .isEqualTo(Bytes.of(new BcsWriter().u64(2).toByteArray()));
    }

    @Test
    void refusesAnotherTypeForAPlainInputThatACommandChanged() {
        var tx = new TransactionBuilder();
        var empty = tx.pureVector(List.<Long>of(), BcsWriter::u64);
        tx.moveCall("0x1::vector::append", List.of(U64), empty, tx.pureVector(List.<Long>of(), BcsWriter::u64));
        tx.moveCall("0x1::vector::is_empty", List.of(TypeTag.Primitive.U8), empty);

        assertThat(simulated(tx).transaction().effects().status().isSuccess()).isFalse();
    }

    private SimulationResult.Simulated simulated(TransactionBuilder tx) {
        var data = tx.build(alice.address(), new GasData(List.of(), alice.address(), 0, 0));
        return (SimulationResult.Simulated) ledger.simulate(data, true);
    }

    @Test
    void simulatesWithoutRecording() {
        var tx = payment(bob.address(), SUI);
        var data = tx.build(alice.address(), new GasData(List.of(), alice.address(), 0, 0));
        long height = ledger.latestCheckpoint().sequence();

        var result = (SimulationResult.Simulated) ledger.simulate(data, true);

        assertThat(result.transaction().effects().status().isSuccess()).isTrue();
        assertThat(result.outputs()).hasSize(2);
        assertThat(ledger.latestCheckpoint().sequence()).isEqualTo(height);
        assertThat(bob.balance()).isEqualTo(100 * SUI);
    }

    @Test
    void refusesDeepAndManyTypeArguments() {
        assertThat(alice.submit(typed(List.of(deep(16))))).isInstanceOf(Executed.class);
        assertThat(reason(alice.submit(typed(List.of(deep(17)))))).isEqualTo(Reason.MALFORMED);
        assertThat(reason(alice.submit(typed(Collections.nCopies(17, TypeTag.Primitive.U8)))))
                .isEqualTo(Reason.MALFORMED);
    }

    private static TypeTag deep(int levels) {
        return levels == 1 ? TypeTag.Primitive.U8 : new TypeTag.Vector(deep(levels - 1));
    }

    /** Built by hand: our client would refuse it. */
    private TransactionData typed(List<TypeTag> types) {
        var data = alice.data(payment(bob.address(), SUI));
        var call = new Command.MoveCall(SuiAddress.STD, "vector", "empty", types, List.of());
        var kind = new ProgrammableTransaction(List.of(), List.of(call));
        return new TransactionData(kind, data.sender(), data.gas(), data.expiration());
    }

    /** Each element is an object of 16 KiB: 300 are just below five million bytes, 310 above. */
    @Test
    void refusesToWriteMoreThanATransactionMay() {
        assertThat(bulk(300).effects().status())
                .isInstanceOfSatisfying(
                        ExecutionStatus.Failure.class,
                        failed -> assertThat(failed.error())
                                .isInstanceOfSatisfying(
                                        ExecutionFailure.Plain.class,
                                        plain -> assertThat(plain.kind()).isEqualTo(Kind.INSUFFICIENT_GAS)));
        assertThat(bulk(310).effects().status())
                .isInstanceOfSatisfying(
                        ExecutionStatus.Failure.class,
                        failed -> assertThat(failed.error())
                                .isInstanceOfSatisfying(ExecutionFailure.TooLarge.class, large -> {
                                    assertThat(large.kind()).isEqualTo(Kind.WRITTEN_OBJECTS_TOO_LARGE);
                                    assertThat(large.size()).isGreaterThan(large.max());
                                    assertThat(large.max()).isEqualTo(5_000_000);
                                }));
    }

    private ExecutedTransaction bulk(int elements) {
        var tx = new TransactionBuilder();
        var element = List.of(new TypeTag.Vector(TypeTag.Primitive.U8));
        var vector = tx.moveCall("0x2::table_vec::empty", element);
        var bytes = tx.pureBytes(new byte[16_300]);
        for (int i = 0; i < elements; i++) {
            tx.moveCall("0x2::table_vec::push_back", element, vector, bytes);
        }
        tx.moveCall("0x2::table_vec::drop", element, vector);
        return alice.run(tx);
    }

    @Test
    void tellsSubscribersOfCheckpointsInOrder() throws InterruptedException {
        try (var subscription = ledger.subscribe()) {
            var first = alice.run(payment(bob.address(), 1));
            var second = alice.run(payment(bob.address(), 2));

            var one = subscription.next(Duration.ofSeconds(5)).orElseThrow();
            var two = subscription.next(Duration.ofSeconds(5)).orElseThrow();

            assertThat(one.transactions()).containsExactly(first.digest());
            assertThat(two.transactions()).containsExactly(second.digest());
            assertThat(two.previousDigest()).isEqualTo(one.digest());
        }
    }

    @Test
    void findsEverythingAfterARestart() {
        var chain = ledger.chainId();
        var sent = alice.run(payment(bob.address(), SUI));
        var checkpoint = ledger.latestCheckpoint();
        ledger.close();

        ledger = RocksLedger.open(directory, Clock.systemUTC(), new SecureRandom());

        assertThat(ledger.chainId()).isEqualTo(chain);
        assertThat(ledger.transaction(sent.digest())).contains(sent);
        assertThat(ledger.latestCheckpoint()).isEqualTo(checkpoint);
        assertThat(ledger.ownedObjects(bob.address(), StructTag.coin(StructTag.SUI), null, 10))
                .hasSize(2);
    }
}
