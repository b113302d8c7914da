package blockbuster.sui.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.bcs.BcsException;
import blockbuster.sui.Bytes;
import blockbuster.sui.Digest;
import blockbuster.sui.ObjectRef;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TransactionLimitsTest {
    private static final SuiAddress ANN = SuiAddress.parse("0xa");

    @Test
    void takesAsMuchAsTheProtocolAndNoMore() {
        assertLimit(TransactionLimits.MAX_COMMANDS, "commands", (tx, count) -> repeat(count, () -> call(tx, 0, 0)));
        assertLimit(TransactionLimits.MAX_INPUTS, "inputs", (tx, count) -> {
            call(tx, 0, 0);
            repeat(count, () -> tx.pureBool(true));
        });
        assertLimit(TransactionLimits.MAX_ARGUMENTS, "arguments", (tx, count) -> call(tx, count, 0));
        assertLimit(
                TransactionLimits.MAX_ARGUMENTS,
                "arguments",
                (tx, count) -> tx.splitCoins(tx.gasCoin(), Collections.nCopies(count, tx.pureU64(1))));
        assertLimit(TransactionLimits.MAX_TYPE_ARGUMENTS, "type arguments", (tx, count) -> call(tx, 0, count));
        assertLimit(TransactionLimits.MAX_PURE_BYTES, "bytes in one plain value", (tx, count) -> {
            call(tx, 0, 0);
            tx.pure(new byte[count]);
        });
        assertLimit(
                TransactionLimits.MAX_PUBLISHES,
                "published packages",
                (tx, count) -> repeat(count, () -> tx.publish(List.of(Bytes.of(new byte[1])), List.of())));
        assertLimit(
                TransactionLimits.MAX_MODULES,
                "modules",
                (tx, count) -> tx.publish(Collections.nCopies(count, Bytes.of(new byte[1])), List.of()));
        assertLimit(
                TransactionLimits.MAX_DEPENDENCIES,
                "dependencies",
                (tx, count) -> tx.publish(List.of(Bytes.of(new byte[1])), Collections.nCopies(count, ANN)));
    }

    @Test
    void refusesWhatCouldNeverRun() {
        assertRefused("needs a command", _ -> {});
        assertRefused("package needs a module", tx -> tx.publish(List.of(), List.of()));
        assertRefused("result of command 5", tx -> tx.mergeCoins(new Argument.Result(5), List.of(tx.gasCoin())));
        assertRefused("input 9", tx -> tx.mergeCoins(new Argument.Input(9), List.of(tx.gasCoin())));
        assertRefused("at most 131072 bytes", tx -> {
            call(tx, 0, 0);
            repeat(8, () -> tx.pure(new byte[TransactionLimits.MAX_PURE_BYTES]));
        });
    }

    @Test
    void refusesGasThatTheNetworkWouldNotTake() {
        var tx = new TransactionBuilder();
        ObjectRef coin = ref(1);
        tx.transferObjects(List.of(tx.object(coin)), ANN);
        List<ObjectRef> coins = IntStream.rangeClosed(2, 258)
                .mapToObj(TransactionLimitsTest::ref)
                .toList();

        assertThatCode(() -> tx.build(ANN, gas(coins.subList(0, 256), 1_000, TransactionLimits.MAX_BUDGET)))
                .doesNotThrowAnyException();
        assertGasRefused(tx, gas(coins, 1_000, 1), "256 gas coins");
        assertGasRefused(tx, gas(List.of(), 1_000, TransactionLimits.MAX_BUDGET + 1), "gas budget");
        assertGasRefused(tx, gas(List.of(), TransactionLimits.MAX_GAS_PRICE + 1, 1), "gas price");
        assertGasRefused(tx, gas(List.of(coin), 1_000, 1), "given twice");
    }

    @Test
    void readsTheKindAWalletBuilds() {
        var tx = new TransactionBuilder();
        call(tx, 2, 1);
        ProgrammableTransaction built = tx.build();

        assertThat(ProgrammableTransaction.decodeKind(built.encodeKind())).isEqualTo(built);
        assertThatThrownBy(() -> ProgrammableTransaction.decodeKind(new byte[] {1}))
                .isInstanceOf(BcsException.class);
        assertThatThrownBy(() -> ProgrammableTransaction.decodeKind(new byte[TransactionData.MAX_BYTES + 1]))
                .isInstanceOf(BcsException.class)
                .hasMessageContaining("at most");
    }

    @Test
    void seesTheGasCoinInEveryCommand() {
        assertThat(List.<Consumer<TransactionBuilder>>of(
                        tx -> tx.moveCall("0x2::a::b", List.of(), tx.gasCoin()),
                        tx -> tx.transferObjects(List.of(tx.gasCoin()), ANN),
                        tx -> tx.splitCoin(tx.gasCoin(), 1),
                        tx -> tx.mergeCoins(tx.object(ref(1)), List.of(tx.gasCoin())),
                        tx -> tx.mergeCoins(tx.gasCoin(), List.of(tx.object(ref(1)))),
                        tx -> tx.makeMoveVec(null, List.of(tx.gasCoin())),
                        tx -> tx.upgrade(List.of(Bytes.of(new byte[1])), List.of(), ANN, tx.gasCoin())))
                .allMatch(commands -> built(commands).usesGasCoin());
        assertThat(built(tx -> tx.splitCoin(tx.object(ref(1)), 1)).usesGasCoin())
                .isFalse();
    }

    @Test
    void movesMoneyIntoAndOutOfAddressBalances() {
        var built = new TransactionBuilder();
        var calls = new AddressBalanceCalls(built, StructTag.SUI);
        calls.sendCoin(calls.redeemCoin(5), ANN);
        calls.sendBalance(calls.redeemBalance(6), ANN);
        var expected = new TransactionBuilder();
        List<StructTag> sui = List.of(StructTag.SUI);
        var sender = new FundsWithdrawal.Source.Sender();
        Argument five = expected.withdrawal(new FundsWithdrawal(5, StructTag.SUI, sender));
        Argument coin = expected.moveCall("0x2::coin::redeem_funds", sui, five);
        expected.moveCall("0x2::coin::send_funds", sui, coin, expected.pureAddress(ANN));
        Argument six = expected.withdrawal(new FundsWithdrawal(6, StructTag.SUI, sender));
        Argument balance = expected.moveCall("0x2::balance::redeem_funds", sui, six);
        expected.moveCall("0x2::balance::send_funds", sui, balance, expected.pureAddress(ANN));

        assertThat(built.build()).isEqualTo(expected.build());
    }

    private interface Filler {
        void fill(TransactionBuilder tx, int count);
    }

    private static void assertLimit(int limit, String what, Filler filler) {
        assertThat(built(tx -> filler.fill(tx, limit))).isNotNull();
        assertRefused("at most " + limit + " " + what, tx -> filler.fill(tx, limit + 1));
    }

    private static void assertRefused(String why, Consumer<TransactionBuilder> commands) {
        assertThatThrownBy(() -> built(commands))
                .isInstanceOf(SuiException.class)
                .hasMessageContaining(why);
    }

    private static void assertGasRefused(TransactionBuilder tx, GasData gas, String why) {
        assertThatThrownBy(() -> tx.build(ANN, gas))
                .isInstanceOf(SuiException.class)
                .hasMessageContaining(why);
    }

    private static ProgrammableTransaction built(Consumer<TransactionBuilder> commands) {
        var tx = new TransactionBuilder();
        commands.accept(tx);
        return tx.build();
    }

    private static void call(TransactionBuilder tx, int arguments, int typeArguments) {
        Argument[] none = arguments == 0
                ? new Argument[0]
                : Collections.nCopies(arguments, tx.pureBool(true)).toArray(Argument[]::new);
        tx.moveCall("0x2::a::b", Collections.nCopies(typeArguments, StructTag.SUI), none);
    }

    private static void repeat(int count, Runnable action) {
        IntStream.range(0, count).forEach(_ -> action.run());
    }

    private static GasData gas(List<ObjectRef> coins, long price, long budget) {
        return new GasData(coins, ANN, price, budget);
    }

    private static ObjectRef ref(int seed) {
        return new ObjectRef(SuiAddress.ofSmall(seed), 1, Digest.of(new byte[32]));
    }
}
