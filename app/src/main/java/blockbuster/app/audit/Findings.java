package blockbuster.app.audit;

import blockbuster.sui.SuiAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an audit found wrong, of the whole and creator by creator. All is counted; of what repeats itself without end, such as
 * millions of forged sessions, only the beginning is kept.
 */
final class Findings {
    private static final int KEPT = 1_000;
    private static final int KEPT_OF_A_CREATOR = 20;

    private final Kept general = new Kept(KEPT);
    private final Map<SuiAddress, Kept> ofCreators = new TreeMap<>();
    private long count;

    void require(boolean holds, String otherwise) {
        if (!holds) {
            count++;
            general.add(otherwise);
        }
    }

    void requireEqual(Object expected, Object actual, String what) {
        require(expected.equals(actual), what + " is " + actual + ", but must be " + expected + ".");
    }

    void against(SuiAddress creator, String difference) {
        count++;
        ofCreators
                .computeIfAbsent(creator, anyone -> new Kept(KEPT_OF_A_CREATOR))
                .add(difference);
    }

    List<String> general() {
        return general.lines();
    }

    List<String> of(SuiAddress creator) {
        var found = ofCreators.get(creator);
        return found == null ? List.of() : found.lines();
    }

    /** How many there are, whether they are kept or not. */
    long count() {
        return count;
    }

    Iterable<SuiAddress> creators() {
        return ofCreators.keySet();
    }

    private static final class Kept {
        private final int most;
        private final List<String> lines = new ArrayList<>();
        private long dropped;

        Kept(int most) {
            this.most = most;
        }

        void add(String line) {
            if (lines.size() < most) {
                lines.add(line);
            } else {
                dropped++;
            }
        }

        List<String> lines() {
            var all = new ArrayList<>(lines);
            if (dropped > 0) {
                all.add("And " + dropped + " more.");
            }
            return all;
        }
    }
}
