package blockbuster.localnet.rpc;

import blockbuster.sui.Bytes;
import blockbuster.sui.ObjectRef;
import blockbuster.sui.Owner;
import blockbuster.sui.rpc.proto.Bcs;
import blockbuster.sui.rpc.proto.ObjectReference;
import blockbuster.sui.rpc.proto.Owner.OwnerKind;
import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;

/** Small values as messages. */
final class OwnerMessages {
    private OwnerMessages() {}

    static blockbuster.sui.rpc.proto.Owner owner(Owner owner) {
        var message = blockbuster.sui.rpc.proto.Owner.newBuilder();
        switch (owner) {
            case Owner.Account(var address) ->
                message.setKind(OwnerKind.ADDRESS).setAddress(address.toString());
            case Owner.Parent(var object) -> message.setKind(OwnerKind.OBJECT).setAddress(object.toString());
            case Owner.Shared(long initialVersion) ->
                message.setKind(OwnerKind.SHARED).setVersion(initialVersion);
            case Owner.Immutable() -> message.setKind(OwnerKind.IMMUTABLE);
            case Owner.ConsensusAccount(long startVersion, var address) ->
                message.setKind(OwnerKind.CONSENSUS_ADDRESS)
                        .setVersion(startVersion)
                        .setAddress(address.toString());
        }
        return message.build();
    }

    static ObjectReference reference(ObjectRef ref) {
        return ObjectReference.newBuilder()
                .setObjectId(ref.id().toString())
                .setVersion(ref.version())
                .setDigest(ref.digest().toString())
                .build();
    }

    static Bcs bcs(String name, Bytes value) {
        return Bcs.newBuilder().setName(name).setValue(bytes(value)).build();
    }

    static ByteString bytes(Bytes value) {
        return ByteString.copyFrom(value.toArray());
    }

    static Timestamp timestamp(long millis) {
        return Timestamp.newBuilder()
                .setSeconds(Math.floorDiv(millis, 1000L))
                .setNanos((int) Math.floorMod(millis, 1000L) * 1_000_000)
                .build();
    }
}
