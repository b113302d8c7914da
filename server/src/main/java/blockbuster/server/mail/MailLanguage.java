package blockbuster.server.mail;

import blockbuster.server.web.WireNames;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What mail is written in. */
enum MailLanguage {
    EN,
    DE;

    @JsonValue
    String wireName() {
        return WireNames.of(this);
    }

    Locale locale() {
        return Locale.of(wireName());
    }
}
