package blockbuster.localnet;

import blockbuster.sui.Bytes;
import blockbuster.sui.Digest;
import blockbuster.sui.transaction.TransactionData;
import java.util.List;

/** A recorded transaction with all that followed from it. */
public record ExecutedTransaction(
        Digest digest,
        Bytes transactionBytes,
        List<Bytes> signatures,
        TransactionEffects effects,
        List<LedgerEvent> events,
        List<BalanceChange> balanceChanges,
        long checkpoint,
        long timestampMs) {
    public ExecutedTransaction {
        signatures = List.copyOf(signatures);
        events = List.copyOf(events);
        balanceChanges = List.copyOf(balanceChanges);
    }

    /** Reads what {@link #encode} wrote. */
    public static ExecutedTransaction decode(byte[] bytes) {
        return TransactionCodec.decode(bytes);
    }

    /** The record in this network's own storage format. */
    public byte[] encode() {
        return TransactionCodec.encode(this);
    }

    /** The transaction, decoded. */
    public TransactionData data() {
        return TransactionData.decode(transactionBytes.toArray());
    }
}
