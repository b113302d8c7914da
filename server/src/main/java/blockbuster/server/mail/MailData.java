package blockbuster.server.mail;

import blockbuster.server.auth.PersonalData;
import blockbuster.server.privacy.Retention;
import blockbuster.sui.SuiAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** People's mail addresses. */
@Component
class MailData implements PersonalData, Retention {

    private static final Duration REQUESTS_COUNT = Duration.ofDays(1);

    private final MailAddresses addresses;
    private final MailSettings settings;

    MailData(MailAddresses addresses, MailSettings settings) {
        this.addresses = addresses;
        this.settings = settings;
    }

    @Override
    public Map<String, List<?>> export(SuiAddress person) {
        return Map.of("mail", addresses.find(person).stream().toList());
    }

    @Override
    public void erase(SuiAddress person) {
        addresses.remove(person);
    }

    @Override
    public void sweep(Instant now) {
        addresses.purge(now.minus(settings.confirmWithin()), now.minus(REQUESTS_COUNT));
    }
}
