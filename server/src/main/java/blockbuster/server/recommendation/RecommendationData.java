package blockbuster.server.recommendation;

import blockbuster.server.auth.PersonalData;
import blockbuster.sui.SuiAddress;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What recommendations rest on of a person's watching. */
@Component
class RecommendationData implements PersonalData {

    private final Picks picks;

    RecommendationData(Picks picks) {
        this.picks = picks;
    }

    @Override
    public Map<String, List<?>> export(SuiAddress person) {
        return Map.of("recommendedFrom", picks.watchedBy(person));
    }

    @Override
    public void erase(SuiAddress person) {
        picks.forget(person);
    }
}
