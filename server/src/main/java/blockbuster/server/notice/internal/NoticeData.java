package blockbuster.server.notice.internal;

import blockbuster.server.auth.PersonalData;
import blockbuster.server.privacy.Retention;
import blockbuster.sui.SuiAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was sent to people. */
@Component
class NoticeData implements PersonalData, Retention {

    private final MessageStore store;
    private final NoticeSettings settings;

    NoticeData(MessageStore store, NoticeSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    @Override
    public Map<String, List<?>> export(SuiAddress person) {
        return Map.of("notices", store.of(person));
    }

    @Override
    public void erase(SuiAddress person) {
        store.erase(person);
    }

    @Override
    public void sweep(Instant now) {
        store.purge(now.minus(settings.keep()));
    }
}
