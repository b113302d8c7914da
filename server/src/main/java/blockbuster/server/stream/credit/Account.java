package blockbuster.server.stream.credit;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a membership was credited in the days that a stream touches. Immutable.
 *
 * @param used moments, since the epoch, for which film was credited in any stream of the membership
 * @param titleMs film of the stream's title that was credited on each UTC day, in all streams of the membership
 */
public record Account(Intervals used, SortedMap<LocalDate, Long> titleMs) {

    public static final Account EMPTY = new Account(Intervals.NONE, new TreeMap<>());

    public Account {
        titleMs = Collections.unmodifiableSortedMap(new TreeMap<>(titleMs));
    }
}
