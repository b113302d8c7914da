package blockbuster.server.revenue.split;

import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** A period's plays in sums, so that a policy never asks anybody to hold the single ones, of which there may be any number. */
public interface WatchedPlays {
    /** What each creator's plays score together. */
    SortedMap<SuiAddress, BigInteger> scores();

    /**
     * Shows every member once, in any order, with what each creator's plays score that this member watched. A policy may ask
     * several times, and always sees the same.
     */
    void byMember(BiConsumer<String, SortedMap<SuiAddress, BigInteger>> visitor);

    /** Few plays, in memory. */
    static WatchedPlays of(Collection<WatchedPlay> plays) {
        return new WatchedPlays() {
            @Override
            public SortedMap<SuiAddress, BigInteger> scores() {
                return WatchedPlay.scores(plays);
            }

            @Override
            public void byMember(BiConsumer<String, SortedMap<SuiAddress, BigInteger>> visitor) {
                plays.stream()
                        .collect(Collectors.groupingBy(WatchedPlay::member, TreeMap::new, Collectors.toList()))
                        .forEach((member, watched) -> visitor.accept(member, WatchedPlay.scores(watched)));
            }
        };
    }
}
