package blockbuster.server.payment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What was paid for. */
enum PaymentKind {
    PURCHASE,
    RENEWAL,
    UPGRADE;

    @JsonValue
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
