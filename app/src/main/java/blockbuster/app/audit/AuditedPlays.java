package blockbuster.app.audit;

import blockbuster.server.revenue.split.WatchedPlay;
import blockbuster.server.revenue.split.WatchedPlays;
import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

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
        sessions.query(PLAYS, row -> add(scores, row));
        return scores;
    }

    @Override
    public void byMember(BiConsumer<String, SortedMap<SuiAddress, BigInteger>> visitor) {
        var member = new Member(visitor);
        sessions.query(PLAYS + " order by member", member::see);
        member.end();
    }

    /** Sums one member's rows up until the next member's come. */
    private static final class Member {
        private final BiConsumer<String, SortedMap<SuiAddress, BigInteger>> visitor;
        private SortedMap<SuiAddress, BigInteger> scores = new TreeMap<>();
        private @Nullable String name;

        Member(BiConsumer<String, SortedMap<SuiAddress, BigInteger>> visitor) {
            this.visitor = visitor;
        }

        void see(ResultSet row) throws SQLException {
            var next = row.getString(4);
            if (!next.equals(name)) {
                end();
                name = next;
            }
            add(scores, row);
        }

        void end() {
            if (name != null) {
                visitor.accept(name, scores);
            }
            scores = new TreeMap<>();
        }
    }

    private static void add(SortedMap<SuiAddress, BigInteger> scores, ResultSet row) throws SQLException {
        var score = WatchedPlay.score(row.getLong(2), row.getLong(3));
        scores.merge(SuiAddress.parse(row.getString(1)), score, BigInteger::add);
    }
}
