package blockbuster.sui.transaction;

import blockbuster.bcs.BcsException;
import blockbuster.bcs.BcsReader;
import blockbuster.bcs.BcsWriter;
import blockbuster.sui.Digest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a transaction may run. */
public sealed interface Expiration {
    /** Whenever. */
    record None() implements Expiration {}

    /** Up to and including this epoch. */
    record Epoch(long epoch) implements Expiration {}

    /** Within bounds, on one chain; the nonce tells transactions apart that use no owned object. */
    record ValidDuring(Bounds bounds, Digest chain, long nonce) implements Expiration {}

    /** Like {@link ValidDuring}, and optionally only when proposed by some validators. */
    record Validity(
            Bounds bounds,
            Digest chain,
            long nonce,
            @Nullable AllowedProposers allowedProposers) implements Expiration {}

    /** Inclusive bounds; timestamps in milliseconds. */
    record Bounds(
            @Nullable Long minEpoch,
            @Nullable Long maxEpoch,
            @Nullable Long minTimestampMs,
            @Nullable Long maxTimestampMs) {}

    /** Validators by their index in the epoch's committee, strictly increasing. */
    record AllowedProposers(long epoch, List<Long> proposers) {
        public AllowedProposers {
            proposers = List.copyOf(proposers);
        }
    }

    /**
     * Valid in this epoch and the next, as a transaction must be that uses up no object: one without gas coins.
     *
     * @param nonce 32 random bits, so that two such transactions are not one
     */
    static Expiration inEpochs(long first, Digest chain, long nonce) {
        return new ValidDuring(new Bounds(first, first + 1, null, null), chain, nonce);
    }

    static Expiration decode(BcsReader reader) {
        int tag = reader.uleb128();
        return switch (tag) {
            case 0 -> new None();
            case 1 -> new Epoch(reader.u64());
            case 2 -> new ValidDuring(bounds(reader), Digest.decode(reader), reader.u32());
            case 3 ->
                new Validity(bounds(reader), Digest.decode(reader), reader.u32(), reader.option(Expiration::proposers));
            default -> throw new BcsException("no expiration has tag " + tag);
        };
    }

    default void encode(BcsWriter writer) {
        switch (this) {
            case None() -> writer.uleb128(0);
            case Epoch(long epoch) -> writer.uleb128(1).u64(epoch);
            case ValidDuring(Bounds bounds, Digest chain, long nonce) -> {
                chain.encode(bounds(writer.uleb128(2), bounds));
                writer.u32(nonce);
            }
            case Validity validity -> {
                validity.chain().encode(bounds(writer.uleb128(3), validity.bounds()));
                writer.u32(validity.nonce()).option(validity.allowedProposers(), Expiration::proposers);
            }
        }
    }

    private static Bounds bounds(BcsReader reader) {
        return new Bounds(
                reader.option(BcsReader::u64),
                reader.option(BcsReader::u64),
                reader.option(BcsReader::u64),
                reader.option(BcsReader::u64));
    }

    private static BcsWriter bounds(BcsWriter writer, Bounds bounds) {
        return writer.option(bounds.minEpoch(), BcsWriter::u64)
                .option(bounds.maxEpoch(), BcsWriter::u64)
                .option(bounds.minTimestampMs(), BcsWriter::u64)
                .option(bounds.maxTimestampMs(), BcsWriter::u64);
    }

    private static AllowedProposers proposers(BcsReader reader) {
        var allowed = new AllowedProposers(reader.u64(), reader.vector(BcsReader::u32));
        for (int i = 1; i < allowed.proposers().size(); i++) {
            if (allowed.proposers().get(i) <= allowed.proposers().get(i - 1)) {
                throw new BcsException("allowed proposers must increase");
            }
        }
        return allowed;
    }

    private static void proposers(BcsWriter writer, AllowedProposers allowed) {
        writer.u64(allowed.epoch()).vector(allowed.proposers(), BcsWriter::u32);
    }
}
