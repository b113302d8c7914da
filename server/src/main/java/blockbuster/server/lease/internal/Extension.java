package blockbuster.server.lease.internal;

import blockbuster.sui.SuiAddress;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One extension of a title's lease.
 *
 * @param payer the caller's address, or {@link #EARNINGS}
 * @param priceFrost what it should cost by the price list, set aside when it is asked for
 * @param priceMist the same in MIST, for what is paid from earnings
 * @param costFrost what the publishers' receipts say so far
 */
record Extension(
        UUID id,
        SuiAddress content,
        String payer,
        long fromEpoch,
        long toEpoch,
        long priceFrost,
        @Nullable BigInteger priceMist,
        long costFrost,
        State state,
        int attempts,
        Instant askedAt,
        @Nullable Instant endedAt) {

    static final String EARNINGS = "earnings";

    /** What became of it. */
    enum State {
        PENDING,
        DONE,
        FAILED;

        @JsonValue
        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
