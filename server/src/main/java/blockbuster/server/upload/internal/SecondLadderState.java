package blockbuster.server.upload.internal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a second ladder stands; the steps run in this order. */
enum SecondLadderState {
    TRANSCODING,
    PACKAGING,
    STORING,
    /** Viewers' players may choose it. */
    DONE,
    /** Its creator ended it, or the title is not wanted on the shelf. */
    CANCELLED,
    /** The platform gave up; the film stays as it is. */
    FAILED;

    @JsonValue
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SecondLadderState of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }

    /** Whether there is work to do. */
    boolean working() {
        return this == TRANSCODING || this == PACKAGING || this == STORING;
    }
}
