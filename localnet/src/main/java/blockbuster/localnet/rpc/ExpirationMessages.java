package blockbuster.localnet.rpc;

import blockbuster.sui.Digest;
import blockbuster.sui.rpc.proto.AllowedProposers;
import blockbuster.sui.rpc.proto.TransactionExpiration;
import blockbuster.sui.rpc.proto.TransactionExpiration.TransactionExpirationKind;
import blockbuster.sui.transaction.Expiration;
import com.google.protobuf.Timestamp;
import org.jspecify.annotations.Nullable;

/** Expirations, both ways. */
final class ExpirationMessages {
    private ExpirationMessages() {}

    static TransactionExpiration write(Expiration expiration) {
        var message = TransactionExpiration.newBuilder();
        switch (expiration) {
            case Expiration.None() -> message.setKind(TransactionExpirationKind.NONE);
            case Expiration.Epoch(long epoch) ->
                message.setKind(TransactionExpirationKind.EPOCH).setEpoch(epoch);
            case Expiration.ValidDuring(var bounds, Digest chain, long nonce) -> {
                message.setKind(TransactionExpirationKind.VALID_DURING);
                addBounds(message, bounds, chain, nonce);
            }
            case Expiration.Validity(var bounds, Digest chain, long nonce, var proposers) -> {
                message.setKind(TransactionExpirationKind.VALIDITY);
                addBounds(message, bounds, chain, nonce);
                if (proposers != null) {
                    message.setAllowedProposers(write(proposers));
                }
            }
        }
        return message.build();
    }

    static Expiration read(TransactionExpiration message) {
        return switch (message.getKind()) {
            case TRANSACTION_EXPIRATION_KIND_UNKNOWN, NONE -> new Expiration.None();
            case EPOCH -> new Expiration.Epoch(message.getEpoch());
            case VALID_DURING ->
                new Expiration.ValidDuring(
                        bounds(message), Digest.parse(message.getChain()), Integer.toUnsignedLong(message.getNonce()));
            case VALIDITY ->
                new Expiration.Validity(
                        bounds(message),
                        Digest.parse(message.getChain()),
                        Integer.toUnsignedLong(message.getNonce()),
                        message.hasAllowedProposers() ? read(message.getAllowedProposers()) : null);
            case UNRECOGNIZED -> throw Replies.invalid("unknown kind of expiration");
        };
    }

    private static void addBounds(
            TransactionExpiration.Builder message, Expiration.Bounds bounds, Digest chain, long nonce) {
        message.setChain(chain.toString()).setNonce((int) nonce);
        if (bounds.minEpoch() != null) {
            message.setMinEpoch(bounds.minEpoch());
        }
        if (bounds.maxEpoch() != null) {
            message.setEpoch(bounds.maxEpoch());
        }
        if (bounds.minTimestampMs() != null) {
            message.setMinTimestamp(OwnerMessages.timestamp(bounds.minTimestampMs()));
        }
        if (bounds.maxTimestampMs() != null) {
            message.setMaxTimestamp(OwnerMessages.timestamp(bounds.maxTimestampMs()));
        }
    }

    private static Expiration.Bounds bounds(TransactionExpiration message) {
        return new Expiration.Bounds(
                message.hasMinEpoch() ? message.getMinEpoch() : null,
                message.hasEpoch() ? message.getEpoch() : null,
                message.hasMinTimestamp() ? millis(message.getMinTimestamp()) : null,
                message.hasMaxTimestamp() ? millis(message.getMaxTimestamp()) : null);
    }

    private static @Nullable Long millis(Timestamp timestamp) {
        return timestamp.getSeconds() * 1000 + timestamp.getNanos() / 1_000_000;
    }

    private static AllowedProposers write(Expiration.AllowedProposers allowed) {
        var message = AllowedProposers.newBuilder().setEpoch(allowed.epoch());
        allowed.proposers().forEach(proposer -> message.addProposers(proposer.intValue()));
        return message.build();
    }

    private static Expiration.AllowedProposers read(AllowedProposers message) {
        return new Expiration.AllowedProposers(
                message.getEpoch(),
                message.getProposersList().stream().map(Integer::toUnsignedLong).toList());
    }
}
