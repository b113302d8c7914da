package blockbuster.localnet.rpc;

import blockbuster.localnet.Checkpoint;
import blockbuster.localnet.Ledger;
import blockbuster.sui.Digest;
import blockbuster.sui.rpc.proto.CheckpointContents;
import blockbuster.sui.rpc.proto.CheckpointSummary;
import blockbuster.sui.rpc.proto.CheckpointedTransactionInfo;

/** Checkpoints as messages. */
final class CheckpointMessages {
    private final Ledger ledger;
    private final TransactionMessages transactions;

    CheckpointMessages(Ledger ledger) {
        this.ledger = ledger;
        this.transactions = new TransactionMessages(ledger);
    }

    blockbuster.sui.rpc.proto.Checkpoint checkpoint(Checkpoint checkpoint, ReadMask mask) {
        var message = blockbuster.sui.rpc.proto.Checkpoint.newBuilder()
                .setSequenceNumber(checkpoint.sequence())
                .setDigest(checkpoint.digest().toString())
                .setSummary(summary(checkpoint));
        if (mask.wants("contents")) {
            message.setContents(contents(checkpoint));
        }
        if (mask.wants("transactions")) {
            ReadMask below = mask.below("transactions");
            for (Digest digest : checkpoint.transactions()) {
                ledger.transaction(digest)
                        .ifPresent(executed -> message.addTransactions(transactions.transaction(executed, below)));
            }
        }
        return mask.trim(message.build());
    }

    private static CheckpointSummary summary(Checkpoint checkpoint) {
        var message = CheckpointSummary.newBuilder()
                .setDigest(checkpoint.digest().toString())
                .setEpoch(checkpoint.epoch())
                .setSequenceNumber(checkpoint.sequence())
                .setTotalNetworkTransactions(checkpoint.networkTotalTransactions())
                .setContentDigest(checkpoint.contentDigest().toString())
                .setTimestamp(OwnerMessages.timestamp(checkpoint.timestampMs()));
        if (checkpoint.previousDigest() != null) {
            message.setPreviousDigest(checkpoint.previousDigest().toString());
        }
        return message.build();
    }

    private CheckpointContents contents(Checkpoint checkpoint) {
        var message = CheckpointContents.newBuilder()
                .setDigest(checkpoint.contentDigest().toString())
                .setVersion(1);
        for (Digest digest : checkpoint.transactions()) {
            ledger.transaction(digest)
                    .ifPresent(executed -> message.addTransactions(CheckpointedTransactionInfo.newBuilder()
                            .setTransaction(digest.toString())
                            .setEffects(executed.effects().digest().toString())));
        }
        return message.build();
    }
}
