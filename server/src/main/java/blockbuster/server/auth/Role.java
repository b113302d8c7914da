package blockbuster.server.auth;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a wallet may do beyond watching. */
public enum Role {
    /** Anybody who is logged in. */
    VIEWER,
    /** Registered as an uploader on chain. */
    CREATOR,
    /** Owns a ModeratorCap that is in force on chain. */
    MODERATOR,
    /** Named in the platform's configuration. */
    ADMIN;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
