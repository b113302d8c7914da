package blockbuster.localnet.rpc;

import blockbuster.localnet.BalanceChange;
import blockbuster.localnet.ExecutedTransaction;
import blockbuster.localnet.Ledger;
import blockbuster.localnet.LedgerEvent;
import blockbuster.sui.Bytes;
import blockbuster.sui.rpc.proto.Event;
import blockbuster.sui.rpc.proto.TransactionEvents;
import blockbuster.sui.rpc.proto.UserSignature;
import java.util.List;

/** Recorded transactions as messages. */
final class TransactionMessages {
    private final Ledger ledger;

    TransactionMessages(Ledger ledger) {
        this.ledger = ledger;
    }

    blockbuster.sui.rpc.proto.ExecutedTransaction transaction(ExecutedTransaction executed, ReadMask mask) {
        return transaction(executed, mask, true);
    }

    /** @param recorded false for simulations, which are in no checkpoint */
    blockbuster.sui.rpc.proto.ExecutedTransaction transaction(
            ExecutedTransaction executed, ReadMask mask, boolean recorded) {
        var message = blockbuster.sui.rpc.proto.ExecutedTransaction.newBuilder()
                .setDigest(executed.digest().toString());
        if (recorded) {
            message.setCheckpoint(executed.checkpoint()).setTimestamp(OwnerMessages.timestamp(executed.timestampMs()));
        }
        executed.signatures()
                .forEach(signature -> message.addSignatures(
                        UserSignature.newBuilder().setBcs(OwnerMessages.bcs("UserSignatureBytes", signature))));
        if (mask.wants("transaction")) {
            message.setTransaction(KindMessages.transaction(executed.data()));
        }
        if (mask.wants("effects")) {
            message.setEffects(EffectsMessages.effects(executed.effects()));
        }
        if (mask.wants("events") && !executed.events().isEmpty()) {
            message.setEvents(events(executed, mask.wants("events", "events", "json")));
        }
        executed.balanceChanges().forEach(change -> message.addBalanceChanges(balanceChange(change)));
        return mask.trim(message.build());
    }

    Event event(ExecutedTransaction executed, int index, boolean json) {
        LedgerEvent event = executed.events().get(index);
        String type = event.type().toString();
        var message = Event.newBuilder()
                .setPackageId(event.packageId().toString())
                .setModule(event.module())
                .setSender(event.sender().toString())
                .setEventType(type)
                .setContents(OwnerMessages.bcs(type, event.contents()))
                .setCheckpoint(executed.checkpoint())
                .setTransactionDigest(executed.digest().toString())
                .setEventIndex(index);
        if (json) {
            ledger.layout(event.type()).ifPresent(layout -> message.setJson(JsonValues.of(layout, event.contents())));
        }
        return message.build();
    }

    private TransactionEvents events(ExecutedTransaction executed, boolean json) {
        List<LedgerEvent> events = executed.events();
        var message = TransactionEvents.newBuilder()
                .setBcs(OwnerMessages.bcs("TransactionEvents", Bytes.of(LedgerEvent.encodeAll(events))))
                .setDigest(LedgerEvent.digest(events).toString());
        for (int i = 0; i < events.size(); i++) {
            message.addEvents(event(executed, i, json));
        }
        return message.build();
    }

    private static blockbuster.sui.rpc.proto.BalanceChange balanceChange(BalanceChange change) {
        return blockbuster.sui.rpc.proto.BalanceChange.newBuilder()
                .setAddress(change.address().toString())
                .setCoinType(change.coinType().toString())
                .setAmount(change.amount().toString())
                .build();
    }
}
