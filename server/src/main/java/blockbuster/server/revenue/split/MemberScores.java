package blockbuster.server.revenue.split;

import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Sums plays up member by member while they come, sorted by member: only one member's sums are held at a time. Not safe for
 * use by several threads.
 */
public final class MemberScores {
    private final BiConsumer<String, SortedMap<SuiAddress, BigInteger>> visitor;
    private SortedMap<SuiAddress, BigInteger> scores = new TreeMap<>();
    private @Nullable String current;

    /** @param visitor sees every member once, with what each creator's plays score that this member watched */
    public MemberScores(BiConsumer<String, SortedMap<SuiAddress, BigInteger>> visitor) {
        this.visitor = visitor;
    }

    /** Adds a play of the same member as the last one, or of the next member. */
    public void add(String member, SuiAddress uploader, BigInteger score) {
        if (!member.equals(current)) {
            end();
            current = member;
        }
        scores.merge(uploader, score, BigInteger::add);
    }

    /** Hands the last member on; to be called when all plays were added. */
    public void end() {
        if (current != null) {
            visitor.accept(current, scores);
            current = null;
        }
        scores = new TreeMap<>();
    }
}
