package blockbuster.localnet.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blockbuster.sui.rpc.proto.ChangedObject;
import blockbuster.sui.rpc.proto.ExecutedTransaction;
import blockbuster.sui.rpc.proto.ExecutionStatus;
import blockbuster.sui.rpc.proto.TransactionEffects;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadMaskTest {
    private static final ChangedObject CHANGED = ChangedObject.newBuilder()
            .setObjectId("0x5")
            .setObjectType("package")
            .build();
    private static final ExecutedTransaction FULL = ExecutedTransaction.newBuilder()
            .setDigest("digest")
            .setEffects(TransactionEffects.newBuilder()
                    .setEpoch(3)
                    .setStatus(ExecutionStatus.newBuilder().setSuccess(true))
                    .addChangedObjects(CHANGED))
            .build();

    @Test
    void keepsOnlyWhatIsAskedForAlsoInsideLists() {
        ReadMask mask = mask("effects.changed_objects.object_id", "effects.status");

        assertThat(mask.trim(FULL))
                .isEqualTo(ExecutedTransaction.newBuilder()
                        .setEffects(TransactionEffects.newBuilder()
                                .setStatus(ExecutionStatus.newBuilder().setSuccess(true))
                                .addChangedObjects(ChangedObject.newBuilder().setObjectId("0x5")))
                        .build());
        assertThat(mask.wants("effects", "status")).isTrue();
        assertThat(mask.wants("effects", "epoch")).isFalse();
        assertThat(mask.wants("events")).isFalse();
    }

    @Test
    void takesAPathForAllBelowIt() {
        assertThat(mask("effects", "effects.status", "digest").trim(FULL)).isEqualTo(FULL);
        assertThat(mask("effects.status", "effects", "digest").trim(FULL)).isEqualTo(FULL);
        assertThat(mask("*").trim(FULL)).isEqualTo(FULL);
        assertThat(mask("effects").wants("effects", "changed_objects", "object_id"))
                .isTrue();
    }

    @Test
    void wantsNothingBelowAFieldThatIsNotWanted() {
        assertThat(mask("digest").below("effects").wants("status")).isFalse();
        assertThat(mask("effects.status").below("effects").wants("status")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nothing", "effects.nothing", "effects..status", "digest2"})
    void refusesPathsThatLeadNowhere(String path) {
        assertThatThrownBy(() -> mask(path))
                .isInstanceOfSatisfying(
                        StatusRuntimeException.class,
                        refused -> assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT));
    }

    private static ReadMask mask(String... paths) {
        return ReadMask.of(List.of(paths), ExecutedTransaction.getDescriptor());
    }
}
