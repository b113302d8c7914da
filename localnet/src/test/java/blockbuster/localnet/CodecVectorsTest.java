package blockbuster.localnet;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.bcs.BcsReader;
import blockbuster.move.AccountAddress;
import blockbuster.move.CodeLocation;
import blockbuster.move.ModuleId;
import blockbuster.sui.Digest;
import blockbuster.sui.Owner;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.TypeTag;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Objects and effects as the official SDK encodes them; {@code sui/src/test/oracle/objects.mjs} made the vectors. */
class CodecVectorsTest {
    private static final StructTag USD = new StructTag(address(5), "usd", "USD", List.of());
    private static final BigInteger MOST = BigInteger.TWO.pow(64).subtract(BigInteger.ONE);

    @ParameterizedTest
    @MethodSource("objects")
    void readsAndWritesObjectsAsTheSdkDoes(JsonNode vector) {
        byte[] bytes = HexFormat.of().parseHex(vector.get("bcs").asString());

        LedgerObject object = LedgerObject.decode(bytes);

        assertThat(HexFormat.of().formatHex(object.encode()))
                .isEqualTo(vector.get("bcs").asString());
    }

    @ParameterizedTest
    @MethodSource("accumulators")
    void findsSumsWhereTheSdkDoes(JsonNode vector) {
        var owner = SuiAddress.parse(vector.get("owner").asString());
        var coin = TypeTag.parse(vector.get("coin").asString());

        var sum = Accumulator.ofBalance(owner, coin);
        assertThat(sum.id()).hasToString(vector.get("id").asString());

        var field = sum.field(BigInteger.TEN, 3, digest(1));
        assertThat(field.id()).isEqualTo(sum.id());
        assertThat(Accumulator.of((LedgerObject.MoveObject) LedgerObject.decode(field.encode())))
                .hasValue(sum);
    }

    @ParameterizedTest
    @MethodSource("effects")
    void writesEffectsAsTheSdkDoes(JsonNode vector) {
        var effects = new TransactionEffects(
                status(vector.get("name").asString()),
                5,
                new GasUsed(1, 2, 3, 4),
                digest(1),
                0,
                digest(2),
                List.of(digest(3), digest(4)),
                9,
                changes(),
                List.of(new UnchangedSharedObject(SuiAddress.CLOCK, 1, digest(8))));

        assertThat(HexFormat.of().formatHex(effects.encode()))
                .isEqualTo(vector.get("bcs").asString());
        assertThat(BcsReader.decode(effects.encode(), EffectsReader::read).changedObjects())
                .isEqualTo(effects.changedObjects());
    }

    private static ExecutionStatus status(String name) {
        var split = new CodeLocation(
                new ModuleId(AccountAddress.of(SuiAddress.FRAMEWORK.toByteArray()), "balance"), 7, 11, "split");
        return switch (name) {
            case "success" -> new ExecutionStatus.Success();
            case "abort" -> new ExecutionStatus.Failure(new ExecutionFailure.MoveAbort(split, 2, null), 3);
            case "argument" ->
                new ExecutionStatus.Failure(
                        new ExecutionFailure.CommandArgumentError(
                                1, ExecutionFailure.ArgumentErrorKind.SECONDARY_INDEX_OUT_OF_BOUNDS, 2, 3),
                        0);
            case "funds" -> plain(ExecutionFailure.Kind.INSUFFICIENT_FUNDS_FOR_WITHDRAW);
            default -> plain(ExecutionFailure.Kind.INSUFFICIENT_GAS);
        };
    }

    private static ExecutionStatus plain(ExecutionFailure.Kind kind) {
        return new ExecutionStatus.Failure(new ExecutionFailure.Plain(kind, ""), null);
    }

    private static List<ChangedObject> changes() {
        return List.of(
                new ChangedObject(
                        address(1),
                        new ChangedObject.Input(8, digest(5), new Owner.Account(address(2))),
                        new ChangedObject.Output.ObjectWrite(digest(6), new Owner.Shared(9)),
                        ChangedObject.IdOperation.NONE,
                        null),
                new ChangedObject(
                        address(3),
                        null,
                        new ChangedObject.Output.PackageWrite(1, digest(7)),
                        ChangedObject.IdOperation.CREATED,
                        null),
                new ChangedObject(
                        address(4),
                        new ChangedObject.Input(8, digest(5), new Owner.Parent(address(2))),
                        new ChangedObject.Output.NotExist(),
                        ChangedObject.IdOperation.DELETED,
                        null),
                sum(address(5), Accumulator.ofBalance(address(9), USD), MOST),
                sum(address(6), Accumulator.ofBalance(address(10), StructTag.SUI), BigInteger.valueOf(-7)));
    }

    private static ChangedObject sum(SuiAddress id, Accumulator accumulator, BigInteger change) {
        var write = new ChangedObject.Output.AccumulatorWrite(accumulator, change);
        return new ChangedObject(id, null, write, ChangedObject.IdOperation.NONE, null);
    }

    static Stream<JsonNode> objects() {
        return vectors("objects");
    }

    static Stream<JsonNode> accumulators() {
        return vectors("accumulators");
    }

    static Stream<JsonNode> effects() {
        return vectors("effects");
    }

    private static Stream<JsonNode> vectors(String group) {
        try (InputStream resource = CodecVectorsTest.class.getResourceAsStream("vectors.json")) {
            return JsonMapper.shared()
                    .readTree(Objects.requireNonNull(resource))
                    .get(group)
                    .valueStream();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static SuiAddress address(int seed) {
        return SuiAddress.of(bytes(seed));
    }

    private static Digest digest(int seed) {
        return Digest.of(bytes(seed));
    }

    private static byte[] bytes(int seed) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (seed * 31 + i * 7);
        }
        return bytes;
    }
}
