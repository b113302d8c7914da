package blockbuster.localnet.rpc;

import blockbuster.localnet.Ledger;
import blockbuster.localnet.LedgerObject;
import blockbuster.localnet.LedgerObject.MoveObject;
import blockbuster.localnet.LedgerObject.MovePackage;
import blockbuster.sui.Bytes;
import blockbuster.sui.ObjectRef;
import blockbuster.sui.rpc.proto.Linkage;
import blockbuster.sui.rpc.proto.Module;
import blockbuster.sui.rpc.proto.Object;
import blockbuster.sui.rpc.proto.Package;
import blockbuster.sui.rpc.proto.TypeOrigin;

/** Objects as messages. */
final class ObjectMessages {
    private final Ledger ledger;
    private final DisplayMessages displays;

    ObjectMessages(Ledger ledger) {
        this.ledger = ledger;
        this.displays = new DisplayMessages(ledger);
    }

    Object object(LedgerObject object, ReadMask mask) {
        ObjectRef ref = object.ref();
        var message = Object.newBuilder()
                .setBcs(OwnerMessages.bcs("Object", Bytes.of(object.encode())))
                .setObjectId(ref.id().toString())
                .setVersion(ref.version())
                .setDigest(ref.digest().toString())
                .setOwner(OwnerMessages.owner(object.owner()))
                .setPreviousTransaction(object.previousTransaction().toString())
                .setStorageRebate(object.storageRebate());
        switch (object) {
            case MoveObject move -> addMove(message, move, mask);
            case MovePackage pack -> message.setObjectType("package").setPackage(pack(pack));
        }
        return mask.trim(message.build());
    }

    private void addMove(Object.Builder message, MoveObject move, ReadMask mask) {
        String type = move.type().toString();
        message.setObjectType(type)
                .setHasPublicTransfer(move.publicTransfer())
                .setContents(OwnerMessages.bcs(type, move.contents()));
        if (move.type().isCoin()) {
            message.setBalance(move.coinBalance());
        }
        if (mask.wants("json")) {
            JsonValues.of(ledger, move).ifPresent(message::setJson);
        }
        if (mask.wants("display")) {
            displays.display(move).ifPresent(message::setDisplay);
        }
    }

    static Package pack(MovePackage pack) {
        var message = Package.newBuilder()
                .setStorageId(pack.id().toString())
                .setOriginalId(pack.originalId().toString())
                .setVersion(pack.version());
        pack.modules()
                .forEach((name, code) ->
                        message.addModules(Module.newBuilder().setName(name).setContents(OwnerMessages.bytes(code))));
        pack.typeOrigins()
                .forEach(origin -> message.addTypeOrigins(TypeOrigin.newBuilder()
                        .setModuleName(origin.module())
                        .setDatatypeName(origin.datatype())
                        .setPackageId(origin.packageId().toString())));
        pack.linkage()
                .forEach((original, linked) -> message.addLinkage(Linkage.newBuilder()
                        .setOriginalId(original.toString())
                        .setUpgradedId(linked.storageId().toString())
                        .setUpgradedVersion(linked.version())));
        return message.build();
    }
}
