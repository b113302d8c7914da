package blockbuster.app.audit;

import blockbuster.sui.SuiAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an audit found wrong, of the whole and creator by creator. */
final class Findings {
    private final List<String> general = new ArrayList<>();
    private final Map<SuiAddress, List<String>> ofCreators = new TreeMap<>();

    void require(boolean holds, String otherwise) {
        if (!holds) {
            general.add(otherwise);
        }
    }

    void requireEqual(Object expected, Object actual, String what) {
        require(expected.equals(actual), what + " is " + actual + ", but must be " + expected + ".");
    }

    void against(SuiAddress creator, String difference) {
        ofCreators.computeIfAbsent(creator, anyone -> new ArrayList<>()).add(difference);
    }

    List<String> general() {
        return List.copyOf(general);
    }

    List<String> of(SuiAddress creator) {
        return ofCreators.getOrDefault(creator, List.of());
    }

    boolean none() {
        return general.isEmpty() && ofCreators.isEmpty();
    }

    Iterable<SuiAddress> creators() {
        return ofCreators.keySet();
    }
}
