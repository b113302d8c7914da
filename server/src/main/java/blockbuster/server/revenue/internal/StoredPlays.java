package blockbuster.server.revenue.internal;

import blockbuster.server.revenue.leaves.Pseudonyms;
import blockbuster.server.revenue.split.WatchedPlay;
import blockbuster.server.revenue.split.WatchedPlays;
import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sessions as the split sees them, summed up while they are read. What is held grows with the creators who were watched, or,
 * by members, with the creators that one member watched. Asked within one transaction.
 */
final class StoredPlays implements WatchedPlays {
    private final JdbcClient jdbc;
    private final String which;
    private final Object parameter;
    private final Pseudonyms names;

    /** @param which the condition for the sessions, with one parameter */
    StoredPlays(JdbcClient jdbc, String which, Object parameter, Pseudonyms names) {
        this.jdbc = jdbc;
        this.which = which;
        this.parameter = parameter;
        this.names = names;
    }

    @Override
    public SortedMap<SuiAddress, BigInteger> scores() {
        var scores = new TreeMap<String, BigInteger>();
        RowCursor.over(jdbc, "select uploader, credited_seconds, completion_bps from revenue_session where " + which)
                .param(parameter)
                .query(row -> {
                    add(scores, row);
                });
        return byAddress(scores);
    }

    @Override
    public void byMember(BiConsumer<String, SortedMap<SuiAddress, BigInteger>> visitor) {
        var member = new Member(visitor);
        RowCursor.over(
                        jdbc,
                        "select uploader, credited_seconds, completion_bps, membership_id from revenue_session where "
                                + which + " order by membership_id")
                .param(parameter)
                .query(row -> {
                    member.see(row);
                });
        member.end();
    }

    /** Sums one member's rows up until the next member's come. */
    private final class Member {
        private final BiConsumer<String, SortedMap<SuiAddress, BigInteger>> visitor;
        private final Map<String, BigInteger> scores = new TreeMap<>();
        private @Nullable String membership;

        Member(BiConsumer<String, SortedMap<SuiAddress, BigInteger>> visitor) {
            this.visitor = visitor;
        }

        void see(ResultSet row) throws SQLException {
            var next = row.getString("membership_id");
            if (!next.equals(membership)) {
                end();
                membership = next;
            }
            add(scores, row);
        }

        void end() {
            if (membership != null) {
                visitor.accept(names.member(SuiAddress.parse(membership)), byAddress(scores));
            }
            scores.clear();
        }
    }

    private static void add(Map<String, BigInteger> scores, ResultSet row) throws SQLException {
        scores.merge(row.getString(1), WatchedPlay.score(row.getLong(2), row.getLong(3)), BigInteger::add);
    }

    private static SortedMap<SuiAddress, BigInteger> byAddress(Map<String, BigInteger> scores) {
        var sorted = new TreeMap<SuiAddress, BigInteger>();
        scores.forEach((uploader, score) -> sorted.put(SuiAddress.parse(uploader), score));
        return sorted;
    }
}
