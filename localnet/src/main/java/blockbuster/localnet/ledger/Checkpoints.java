package blockbuster.localnet.ledger;

import blockbuster.bcs.BcsReader;
import blockbuster.bcs.BcsWriter;
import blockbuster.localnet.Checkpoint;
import blockbuster.localnet.TransactionEffects;
import blockbuster.sui.Digest;
import blockbuster.sui.crypto.Blake2b256;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes checkpoints, each naming the one before by its digest, and stores them. */
final class Checkpoints {
    private Checkpoints() {}

    /** The checkpoint of one transaction that follows {@code previous}. */
    static Checkpoint next(Checkpoint previous, long timestampMs, TransactionEffects effects) {
        var contents = contentDigest(effects.transaction(), effects.digest());
        return make(
                previous.sequence() + 1,
                effects.epoch(),
                timestampMs,
                contents,
                previous.digest(),
                previous.networkTotalTransactions() + 1,
                List.of(effects.transaction()));
    }

    /** The checkpoint without transactions that follows {@code previous}. */
    static Checkpoint empty(Checkpoint previous, long timestampMs) {
        var contents = new BcsWriter().uleb128(0).uleb128(0).uleb128(0);
        return make(
                previous.sequence() + 1,
                previous.epoch(),
                timestampMs,
                contentDigest(contents),
                previous.digest(),
                previous.networkTotalTransactions(),
                List.of());
    }

    /** The first checkpoint; {@code seed} makes each network's different. */
    static Checkpoint genesis(long timestampMs, Digest seed) {
        return make(0, 0, timestampMs, contentDigest(seed, seed), null, 0, List.of());
    }

    private static Checkpoint make(
            long sequence,
            long epoch,
            long timestampMs,
            Digest contents,
            @Nullable Digest previous,
            long total,
            List<Digest> transactions) {
        var summary = new BcsWriter().u64(epoch).u64(sequence).u64(total);
        contents.encode(summary);
        summary.option(previous, (out, digest) -> digest.encode(out));
        // No rolling gas summary, commitments, end of epoch or version-specific data on this network.
        summary.u64(0)
                .u64(0)
                .u64(0)
                .u64(0)
                .u64(timestampMs)
                .uleb128(0)
                .bool(false)
                .uleb128(0);
        var digest = Digest.of(Blake2b256.hashNamed("CheckpointSummary", summary.toByteArray()));
        return new Checkpoint(sequence, epoch, timestampMs, digest, contents, previous, total, transactions);
    }

    private static Digest contentDigest(Digest transaction, Digest effects) {
        var contents = new BcsWriter().uleb128(0).uleb128(1);
        transaction.encode(contents);
        effects.encode(contents);
        return contentDigest(contents.uleb128(0));
    }

    private static Digest contentDigest(BcsWriter contents) {
        return Digest.of(Blake2b256.hashNamed("CheckpointContents", contents.toByteArray()));
    }

    static byte[] encode(Checkpoint checkpoint) {
        var out = new BcsWriter()
                .u64(checkpoint.sequence())
                .u64(checkpoint.epoch())
                .u64(checkpoint.timestampMs());
        checkpoint.digest().encode(out);
        checkpoint.contentDigest().encode(out);
        out.option(checkpoint.previousDigest(), (to, digest) -> digest.encode(to));
        out.u64(checkpoint.networkTotalTransactions());
        out.vector(checkpoint.transactions(), (BcsWriter to, Digest digest) -> digest.encode(to));
        return out.toByteArray();
    }

    static Checkpoint decode(byte[] bytes) {
        return BcsReader.decode(
                bytes,
                in -> new Checkpoint(
                        in.u64(),
                        in.u64(),
                        in.u64(),
                        Digest.decode(in),
                        Digest.decode(in),
                        in.option(Digest::decode),
                        in.u64(),
                        in.vector(Digest::decode)));
    }
}
