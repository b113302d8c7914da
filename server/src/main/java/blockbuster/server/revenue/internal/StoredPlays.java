package blockbuster.server.revenue.internal;

import blockbuster.server.revenue.leaves.Pseudonyms;
import blockbuster.server.revenue.split.MemberScores;
import blockbuster.server.revenue.split.WatchedPlay;
import blockbuster.server.revenue.split.WatchedPlays;
import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
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
        var scores = new TreeMap<SuiAddress, BigInteger>();
        RowCursor.over(jdbc, "select uploader, credited_seconds, completion_bps from revenue_session where " + which)
                .param(parameter)
                .query(row -> {
                    scores.merge(uploader(row), score(row), BigInteger::add);
                });
        return scores;
    }

    @Override
    public void byMember(BiConsumer<String, SortedMap<SuiAddress, BigInteger>> visitor) {
        var members = new MemberScores(
                (membership, scores) -> visitor.accept(names.member(SuiAddress.parse(membership)), scores));
        RowCursor.over(
                        jdbc,
                        "select uploader, credited_seconds, completion_bps, membership_id from revenue_session where "
                                + which + " order by membership_id")
                .param(parameter)
                .query(row -> {
                    members.add(row.getString(4), uploader(row), score(row));
                });
        members.end();
    }

    private static SuiAddress uploader(ResultSet row) throws SQLException {
        return SuiAddress.parse(row.getString(1));
    }

    private static BigInteger score(ResultSet row) throws SQLException {
        return WatchedPlay.score(row.getLong(2), row.getLong(3));
    }
}
