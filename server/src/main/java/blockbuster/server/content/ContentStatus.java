package blockbuster.server.content;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a title stands, as on chain. */
public enum ContentStatus {
    IN_REVIEW,
    APPROVED,
    REJECTED,
    TAKEN_DOWN;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ContentStatus of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
