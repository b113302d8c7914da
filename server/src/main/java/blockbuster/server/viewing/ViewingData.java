package blockbuster.server.viewing;

import blockbuster.server.auth.PersonalData;
import blockbuster.sui.SuiAddress;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is kept of a person's viewing. Stars stay: the chain holds them, by membership. */
@Component
class ViewingData implements PersonalData {

    private final Positions positions;
    private final Ratings ratings;

    ViewingData(Positions positions, Ratings ratings) {
        this.positions = positions;
        this.ratings = ratings;
    }

    @Override
    public Map<String, List<?>> export(SuiAddress person) {
        return Map.of("history", positions.all(person), "watched", ratings.all(person));
    }

    @Override
    public void erase(SuiAddress person) {
        positions.removeAll(person);
        ratings.forget(person);
    }
}
