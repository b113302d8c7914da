package blockbuster.sui.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.bcs.BcsException;
import blockbuster.sui.Bytes;
import blockbuster.sui.Digest;
import blockbuster.sui.ObjectRef;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import blockbuster.sui.TypeTag;
import blockbuster.sui.Vectors;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class TransactionDataTest {
    @ParameterizedTest
    @MethodSource("transactions")
    void readsAndWritesWhatTheSdkBuilt(JsonNode vector) {
        byte[] bytes = HexFormat.of().parseHex(vector.get("bcs").asString());

        TransactionData data = TransactionData.decode(bytes);

        assertThat(data.encode()).isEqualTo(bytes);
        assertThat(data.digest()).hasToString(vector.get("digest").asString());
    }

    @Test
    void buildsEveryCommandAsTheSdkDoes() {
        var tx = new TransactionBuilder();
        Argument owned = tx.object(ref(2, 7));
        Argument other = tx.object(ref(4, 7));
        Argument shared = tx.sharedObject(address(6), 42, true);
        Argument clock = tx.clock();
        Argument received = tx.object(new ObjectArg.Receiving(ref(8, -1)));
        tx.mergeCoins(owned, List.of(other));
        Argument parts = tx.splitCoins(owned, List.of(tx.pureU64(1), tx.pureU64(2)));
        Argument called = tx.moveCall(
                address(10) + "::some_module::do_it",
                List.of(
                        TypeTag.parse("0x2::sui::SUI"),
                        TypeTag.parse("vector<u8>"),
                        TypeTag.parse(address(11) + "::a::B<u256, vector<0x2::coin::Coin<0x2::sui::SUI>>>")),
                shared,
                clock,
                received,
                tx.nested(parts, 0),
                tx.pureString("Ärger 電影"),
                tx.pureVector(List.of(3L, 4L), blockbuster.bcs.BcsWriter::u64));
        Argument list = tx.makeMoveVec(null, List.of(tx.nested(parts, 1)));
        tx.makeMoveVec(TypeTag.Primitive.ADDRESS, List.of());
        Argument cap =
                tx.publish(List.of(bytes(20, 12), bytes(200, 13)), List.of(SuiAddress.STD, SuiAddress.FRAMEWORK));
        tx.upgrade(List.of(bytes(5, 14)), List.of(SuiAddress.STD), address(15), called);
        tx.transferObjects(List.of(cap, list), address(16));

        var gas = new GasData(List.of(ref(210, 123456789012345L)), address(200), 1000, 5_000_000);
        TransactionData built = tx.build(address(200), gas);

        assertThat(HexFormat.of().formatHex(built.encode())).isEqualTo(bcsOf("everyCommand"));
    }

    @Test
    void movesMoneyOfAddressesAsTheSdkDoes() {
        var usd = TypeTag.parse(address(51) + "::usd::USD");
        var tx = new TransactionBuilder();
        var money = new AddressBalanceCalls(tx, usd);
        money.sendCoin(money.redeemCoin(77), address(1));
        Argument sponsors = tx.withdrawal(FundsWithdrawal.ofSponsor(-1, StructTag.SUI));
        Argument balance = tx.moveCall("0x2::balance::redeem_funds", List.of(StructTag.SUI), sponsors);
        new AddressBalanceCalls(tx, StructTag.SUI).sendBalance(balance, address(2));

        var gas = GasData.ofAddress(address(201), 1000, 5_000_000);
        var expiration = Expiration.inEpochs(3, Digest.of(bytes(32, 20).toArray()), 4_000_000_000L);
        TransactionData built = tx.build(address(200), gas, expiration);

        assertThat(HexFormat.of().formatHex(built.encode())).isEqualTo(bcsOf("withoutCoins"));
    }

    private static String bcsOf(String name) {
        return transactions()
                .filter(vector -> vector.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .get("bcs")
                .asString();
    }

    @Test
    void makesOneInputOfAnObjectNamedTwice() {
        var tx = new TransactionBuilder();

        Argument read = tx.sharedObject(address(1), 5, false);
        Argument written = tx.sharedObject(address(1), 5, true);
        Argument readAgain = tx.sharedObject(address(1), 5, false);
        tx.mergeCoins(written, List.of());

        assertThat(read).isEqualTo(written).isEqualTo(readAgain);
        assertThat(tx.build().inputs()).containsExactly(new ObjectArg.Shared(address(1), 5, true));
    }

    @Test
    void doesNotBuildWithObjectsKnownByIdOnly() {
        var tx = new TransactionBuilder();
        Argument input = tx.object(address(1));
        tx.mergeCoins(input, List.of());

        assertThat(tx.unresolved()).containsExactly(address(1));
        assertThatThrownBy(tx::build).isInstanceOf(SuiException.class);
        assertThat(tx.object(ref(1, 3))).isEqualTo(input);
        assertThat(tx.build().inputs()).containsExactly(new ObjectArg.ImmOrOwned(ref(1, 3)));
    }

    @Property
    void refusesOrKeepsDamagedTransactions(
            @ForAll @IntRange(max = 3) int which, @ForAll @IntRange(max = 2000) int at, @ForAll byte value) {
        byte[] bytes = HexFormat.of()
                .parseHex(transactions()
                        .skip(which)
                        .findFirst()
                        .orElseThrow()
                        .get("bcs")
                        .asString());
        bytes[at % bytes.length] = value;

        TransactionData decoded;
        try {
            decoded = TransactionData.decode(bytes);
        } catch (BcsException refused) {
            return;
        }

        assertThat(decoded.encode()).isEqualTo(bytes);
    }

    @Property
    void refusesRandomBytes(@ForAll byte[] bytes) {
        byte[] hostile = new byte[bytes.length + 2];
        System.arraycopy(bytes, 0, hostile, 2, bytes.length);

        assertThatThrownBy(() -> TransactionData.decode(hostile)).isInstanceOf(BcsException.class);
    }

    @Test
    void refusesTruncatedAndOversizedTransactions() {
        byte[] bytes = HexFormat.of()
                .parseHex(transactions().findFirst().orElseThrow().get("bcs").asString());

        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> TransactionData.decode(cut)).isInstanceOf(BcsException.class);
        }
        assertThatThrownBy(() -> TransactionData.decode(new byte[TransactionData.MAX_BYTES + 1]))
                .isInstanceOf(BcsException.class);
    }

    static Stream<JsonNode> transactions() {
        return Vectors.of("transactions");
    }

    private static Bytes bytes(int length, int seed) {
        byte[] value = new byte[length];
        for (int i = 0; i < length; i++) {
            value[i] = (byte) (seed * 31 + i * 7);
        }
        return Bytes.of(value);
    }

    private static SuiAddress address(int seed) {
        return SuiAddress.of(bytes(32, seed).toArray());
    }

    private static ObjectRef ref(int seed, long version) {
        return new ObjectRef(
                address(seed), version, Digest.of(bytes(32, seed + 1).toArray()));
    }
}
