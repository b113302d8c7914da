package blockbuster.localnet.ledger;

import blockbuster.bcs.BcsReader;
import blockbuster.bcs.BcsWriter;
import blockbuster.localnet.Checkpoint;
import blockbuster.localnet.ExecutedTransaction;
import blockbuster.localnet.GasUsed;
import blockbuster.sui.Digest;
import blockbuster.sui.crypto.Blake2b256;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes checkpoints, each naming the one before by its digest, and stores them. */
final class Checkpoints {
    private Checkpoints() {}

    /** The checkpoint that follows {@code previous}, of transactions in the order in which they became final. */
    static Checkpoint next(Checkpoint previous, long epoch, long timestampMs, List<ExecutedTransaction> transactions) {
        return next(previous, epoch, timestampMs, transactions, null);
    }

    /** The last checkpoint of an epoch, without transactions. */
    static Checkpoint last(Checkpoint previous, long epoch, long timestampMs, long nextProtocolVersion) {
        return next(previous, epoch, timestampMs, List.of(), nextProtocolVersion);
    }

    private static Checkpoint next(
            Checkpoint previous,
            long epoch,
            long timestampMs,
            List<ExecutedTransaction> transactions,
            @Nullable Long nextProtocolVersion) {
        var gas = previous.epoch() == epoch ? previous.epochGas() : GasUsed.NONE;
        for (var transaction : transactions) {
            gas = gas.plus(transaction.effects().gasUsed());
        }
        var unfinished = new Checkpoint(
                previous.sequence() + 1,
                epoch,
                timestampMs,
                previous.digest(),
                contentDigest(transactions),
                previous.digest(),
                previous.networkTotalTransactions() + transactions.size(),
                gas,
                nextProtocolVersion != null,
                transactions.stream().map(ExecutedTransaction::digest).toList());
        return withDigest(unfinished, nextProtocolVersion);
    }

    /** The first checkpoint; {@code seed} makes each network's different. */
    static Checkpoint genesis(long timestampMs, Digest seed) {
        var contents = new BcsWriter().uleb128(0).uleb128(1);
        seed.encode(contents);
        seed.encode(contents);
        var unfinished = new Checkpoint(
                0, 0, timestampMs, seed, contentDigest(contents.uleb128(0)), null, 0, GasUsed.NONE, false, List.of());
        return withDigest(unfinished, null);
    }

    private static Checkpoint withDigest(Checkpoint checkpoint, @Nullable Long nextProtocolVersion) {
        var summary = new BcsWriter()
                .u64(checkpoint.epoch())
                .u64(checkpoint.sequence())
                .u64(checkpoint.networkTotalTransactions());
        checkpoint.contentDigest().encode(summary);
        summary.option(checkpoint.previousDigest(), (out, digest) -> digest.encode(out));
        encode(checkpoint.epochGas(), summary);
        // No commitments; the next epoch's committee is empty too, and nothing is specific to its version.
        summary.u64(checkpoint.timestampMs()).uleb128(0);
        summary.option(
                nextProtocolVersion,
                (out, version) -> out.uleb128(0).u64(version).uleb128(0));
        summary.uleb128(0);
        return new Checkpoint(
                checkpoint.sequence(),
                checkpoint.epoch(),
                checkpoint.timestampMs(),
                Digest.of(Blake2b256.hashNamed("CheckpointSummary", summary.toByteArray())),
                checkpoint.contentDigest(),
                checkpoint.previousDigest(),
                checkpoint.networkTotalTransactions(),
                checkpoint.epochGas(),
                checkpoint.endOfEpoch(),
                checkpoint.transactions());
    }

    private static void encode(GasUsed gas, BcsWriter out) {
        out.u64(gas.computation()).u64(gas.storage()).u64(gas.rebate()).u64(gas.nonRefundable());
    }

    private static Digest contentDigest(List<ExecutedTransaction> transactions) {
        var contents = new BcsWriter().uleb128(0);
        contents.vector(transactions, (BcsWriter out, ExecutedTransaction transaction) -> {
            transaction.digest().encode(out);
            transaction.effects().digest().encode(out);
        });
        contents.vector(
                transactions,
                (BcsWriter out, ExecutedTransaction transaction) ->
                        out.vector(transaction.signatures(), (to, signature) -> signature.encode(to)));
        return contentDigest(contents);
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
        encode(checkpoint.epochGas(), out);
        return out.bool(checkpoint.endOfEpoch()).toByteArray();
    }

    static Checkpoint decode(byte[] bytes) {
        return BcsReader.decode(bytes, Checkpoints::read);
    }

    private static Checkpoint read(BcsReader in) {
        long sequence = in.u64();
        long epoch = in.u64();
        long timestampMs = in.u64();
        var digest = Digest.decode(in);
        var contentDigest = Digest.decode(in);
        var previousDigest = in.option(Digest::decode);
        long total = in.u64();
        var transactions = in.vector(Digest::decode);
        // Ledgers of the first release know one epoch and do not sum up its gas.
        boolean summed = in.remaining() > 0;
        var gas = summed ? new GasUsed(in.u64(), in.u64(), in.u64(), in.u64()) : GasUsed.NONE;
        boolean endOfEpoch = summed && in.bool();
        return new Checkpoint(
                sequence,
                epoch,
                timestampMs,
                digest,
                contentDigest,
                previousDigest,
                total,
                gas,
                endOfEpoch,
                transactions);
    }
}
