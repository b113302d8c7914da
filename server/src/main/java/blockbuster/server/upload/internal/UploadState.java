package blockbuster.server.upload.internal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where an upload stands; the steps of the job run in this order. */
enum UploadState {
    RECEIVING,
    PROBING,
    TRANSCODING,
    PACKAGING,
    STORING,
    REGISTERING,
    IN_REVIEW,
    PUBLISHED,
    /** A moderator took the title off the shelf; the error says why. */
    TAKEN_DOWN,
    /** The file or the title was refused; the error says why. */
    REFUSED,
    /** The creator ended it. */
    CANCELLED,
    /** The platform gave up; the error says what to do. */
    FAILED;

    @JsonValue
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static UploadState of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }

    /** Whether nothing will change any more. */
    boolean last() {
        return this == PUBLISHED || this == TAKEN_DOWN || this == REFUSED || this == CANCELLED || this == FAILED;
    }

    /** Whether the job has work to do. */
    boolean working() {
        return this != RECEIVING && this != IN_REVIEW && !last();
    }
}
