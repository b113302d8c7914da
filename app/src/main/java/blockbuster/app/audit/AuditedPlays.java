package blockbuster.app.audit;

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

/** The audited sessions as a policy sees them, summed up while they are read from the index. */
final class AuditedPlays implements WatchedPlays {
    private static final String PLAYS = "select uploader, credited, completion, member from session where earlier = 0";

    private final SessionIndex sessions;

    AuditedPlays(SessionIndex sessions) {
        this.sessions = sessions;
    }

    @Override
    public SortedMap<SuiAddress, BigInteger> scores() {
        var scores = new TreeMap<SuiAddress, BigInteger>();
        sessions.query(PLAYS, row -> scores.merge(uploader(row), score(row), BigInteger::add));
        return scores;
    }

    @Override
    public void byMember(BiConsumer<String, SortedMap<SuiAddress, BigInteger>> visitor) {
        var members = new MemberScores(visitor);
        sessions.query(PLAYS + " order by member", row -> members.add(row.getString(4), uploader(row), score(row)));
        members.end();
    }

    private static SuiAddress uploader(ResultSet row) throws SQLException {
        return SuiAddress.parse(row.getString(1));
    }

    private static BigInteger score(ResultSet row) throws SQLException {
        return WatchedPlay.score(row.getLong(2), row.getLong(3));
    }
}
