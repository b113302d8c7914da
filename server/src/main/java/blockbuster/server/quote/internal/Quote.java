package blockbuster.server.quote.internal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What publishing a title will cost; amounts are decimal text in base units. */
record Quote(Storage storage, Transcode transcode, Gas gas, BreakEven breakEven) {

    /**
     * Storage on Walrus.
     *
     * @param bytes of all blobs before encoding; from a picture it is the most that the ladder can have
     * @param encodedBytes what storage nodes keep: about 4.5 times as much, and 64 MB a blob
     * @param frostPerEpoch of the coin {@code coinType}, whose base unit is the FROST
     * @param epochLengthMs how long an epoch lasts
     */
    record Storage(
            int blobs,
            long bytes,
            long encodedBytes,
            String coinType,
            String frostPerEpoch,
            int epochs,
            String frost,
            long epochLengthMs) {}

    /**
     * How long the ladder takes.
     *
     * @param films the number of films that the estimate rests on; 0 for the default, as long as the film lasts
     */
    record Transcode(long millis, long films) {}

    /**
     * What registering the title on chain costs.
     *
     * @param mist absent if it is not known
     * @param basis what says so; absent if nothing does
     */
    record Gas(@Nullable String mist, @Nullable Basis basis) {}

    /** How the gas is known. */
    enum Basis {
        /** The network ran such a registration without executing it, within the last minutes. */
        DRY_RUN,
        /** The network can't be asked: what the latest registration cost. */
        LATEST_REGISTRATION;

        @JsonValue
        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * When the title pays for itself.
     *
     * @param costMist storage and gas together
     * @param watchedMinutes credited minutes, rounded up, that earn as much at the rate of the latest distribution
     * @param unknown what has to be known for the numbers that are absent
     */
    record BreakEven(@Nullable String costMist, @Nullable String watchedMinutes, List<Unknown> unknown) {
        BreakEven {
            unknown = List.copyOf(unknown);
        }
    }

    /** What a quote may lack. */
    enum Unknown {
        /** The network can't be asked now, and no title was registered yet. */
        GAS,
        /** The operator has set no price of the WAL. */
        WAL_PRICE,
        /** No distribution has paid anything yet. */
        POOL_RATE;

        @JsonValue
        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
