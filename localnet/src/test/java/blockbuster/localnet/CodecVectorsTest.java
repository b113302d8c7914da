package blockbuster.localnet;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.move.AccountAddress;
import blockbuster.move.CodeLocation;
import blockbuster.move.ModuleId;
import blockbuster.sui.Digest;
import blockbuster.sui.Owner;
import blockbuster.sui.SuiAddress;
import java.io.IOException;
import java.io.InputStream;
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
    @ParameterizedTest
    @MethodSource("objects")
    void readsAndWritesObjectsAsTheSdkDoes(JsonNode vector) {
        byte[] bytes = HexFormat.of().parseHex(vector.get("bcs").asString());

        LedgerObject object = LedgerObject.decode(bytes);

        assertThat(HexFormat.of().formatHex(object.encode()))
                .isEqualTo(vector.get("bcs").asString());
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
            default ->
                new ExecutionStatus.Failure(
                        new ExecutionFailure.Plain(ExecutionFailure.Kind.INSUFFICIENT_GAS, "no gas"), null);
        };
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
                        null));
    }

    static Stream<JsonNode> objects() {
        return vectors("objects");
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
