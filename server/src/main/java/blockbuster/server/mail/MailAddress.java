package blockbuster.server.mail;

import blockbuster.sui.SuiAddress;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a person wants mail. */
record MailAddress(
        SuiAddress person,
        String address,
        MailLanguage language,
        Instant requestedAt,
        @Nullable Instant confirmedAt,
        boolean subscribed) {

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    Locale locale() {
        return language.locale();
    }

    /** Hides the address from whoever logs this. */
    @Override
    public String toString() {
        return "MailAddress[" + person + ", hidden]";
    }
}
