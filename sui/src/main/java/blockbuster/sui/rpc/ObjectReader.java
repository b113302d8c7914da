package blockbuster.sui.rpc;

import blockbuster.sui.Bytes;
import blockbuster.sui.Digest;
import blockbuster.sui.ObjectRef;
import blockbuster.sui.Owner;
import blockbuster.sui.StructTag;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import blockbuster.sui.TypeTag;
import com.google.protobuf.FieldMask;
import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Objects, owners and small values out of messages. */
final class ObjectReader {
    static final String PACKAGE_TYPE = "package";
    static final FieldMask MASK =
            mask("object_id", "version", "digest", "owner", "object_type", "contents", "previous_transaction");
    static final FieldMask COIN_MASK = mask("object_id", "version", "digest", "balance");

    private ObjectReader() {}

    static FieldMask mask(String... paths) {
        return FieldMask.newBuilder().addAllPaths(Arrays.asList(paths)).build();
    }

    static SuiObject object(blockbuster.sui.rpc.proto.Object object) {
        return new SuiObject(
                ref(object),
                owner(object.getOwner()),
                type(object.getObjectType()),
                Bytes.of(object.getContents().getValue().toByteArray()),
                Digest.parse(object.getPreviousTransaction()));
    }

    static Coin coin(blockbuster.sui.rpc.proto.Object object) {
        return new Coin(ref(object), object.getBalance());
    }

    static DynamicField dynamicField(blockbuster.sui.rpc.proto.DynamicField field) {
        return new DynamicField(
                SuiAddress.parse(field.getFieldId()),
                TypeTag.parse(field.getName().getName()),
                Bytes.of(field.getName().getValue().toByteArray()),
                TypeTag.parse(field.getValueType()),
                field.hasChildId() ? SuiAddress.parse(field.getChildId()) : null);
    }

    static Owner owner(blockbuster.sui.rpc.proto.Owner owner) {
        return switch (owner.getKind()) {
            case ADDRESS -> new Owner.Account(SuiAddress.parse(owner.getAddress()));
            case OBJECT -> new Owner.Parent(SuiAddress.parse(owner.getAddress()));
            case SHARED -> new Owner.Shared(owner.getVersion());
            case IMMUTABLE -> new Owner.Immutable();
            case CONSENSUS_ADDRESS ->
                new Owner.ConsensusAccount(owner.getVersion(), SuiAddress.parse(owner.getAddress()));
            case OWNER_KIND_UNKNOWN, UNRECOGNIZED -> throw new SuiException("the node sent an owner of unknown kind");
        };
    }

    /** Null for a package. */
    static @Nullable StructTag type(String text) {
        return text.isEmpty() || text.equals(PACKAGE_TYPE) ? null : StructTag.parse(text);
    }

    static Instant instant(Timestamp timestamp) {
        return Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
    }

    private static ObjectRef ref(blockbuster.sui.rpc.proto.Object object) {
        return new ObjectRef(
                SuiAddress.parse(object.getObjectId()), object.getVersion(), Digest.parse(object.getDigest()));
    }
}
