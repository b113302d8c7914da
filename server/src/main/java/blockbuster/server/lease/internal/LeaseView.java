package blockbuster.server.lease.internal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A title's lease as anybody may see it; amounts are decimal text.
 *
 * @param paidUntilEpoch the first Walrus epoch that isn't paid for, which begins at {@code paidUntil}
 * @param frostPerEpoch what one more epoch costs, in FROST of the coin WAL
 * @param earningsLeftMist what the title earned, less what its lease has cost
 * @param extensions newest first
 */
record LeaseView(
        String contentId,
        State state,
        long epoch,
        long paidUntilEpoch,
        Instant paidUntil,
        String frostPerEpoch,
        String earningsLeftMist,
        List<ExtensionView> extensions) {

    LeaseView {
        extensions = List.copyOf(extensions);
    }

    /** How a lease stands. */
    enum State {
        PAID,
        ENDING,
        EXPIRED;

        @JsonValue
        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An extension as anybody may see it.
     *
     * @param payer a wallet's address, or {@code earnings}
     */
    record ExtensionView(
            String id,
            Extension.State state,
            String payer,
            long fromEpoch,
            long toEpoch,
            String priceFrost,
            String costFrost,
            Instant askedAt) {

        static ExtensionView of(Extension extension) {
            return new ExtensionView(
                    extension.id().toString(),
                    extension.state(),
                    extension.payer(),
                    extension.fromEpoch(),
                    extension.toEpoch(),
                    Long.toString(extension.priceFrost()),
                    Long.toString(extension.costFrost()),
                    extension.askedAt());
        }
    }
}
