package blockbuster.server.account;

import blockbuster.server.auth.PersonalData;
import blockbuster.sui.SuiAddress;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A person's choices. */
@Component
class PreferenceData implements PersonalData {

    private final PreferenceStore store;

    PreferenceData(PreferenceStore store) {
        this.store = store;
    }

    @Override
    public Map<String, List<?>> export(SuiAddress person) {
        return Map.of("preferences", List.of(store.of(person)));
    }

    @Override
    public void erase(SuiAddress person) {
        store.remove(person);
    }
}
