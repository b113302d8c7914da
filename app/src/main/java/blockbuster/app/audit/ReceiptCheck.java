package blockbuster.app.audit;

import blockbuster.sui.SuiAddress;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Whether what viewers signed fits together. Streams belong to one title, member and key; they are credited at most what
 * their viewer says was watched; and nobody watches more than a day holds at double speed, nor a title more than once a day.
 */
final class ReceiptCheck {
    /** The beginning of a stream may be in the distribution before. */
    private static final String STREAMS = """
            select min(case when earlier = 0 then id end) as first,
                count(distinct case when earlier = 0 then member end) > 1
                    or count(distinct content) > 1 or count(distinct session_key) > 1 as mixed,
                count(distinct sequence) < count(*) as repeated,
                max(watched) as signed,
                cast(total(credited) as integer) as paid
            from session where stream is not null
            group by stream
            having first is not null and (mixed or repeated or paid > signed)
            order by first
            """;

    private static final String KEYS = """
            select min(id) from session where earlier = 0 and stream is not null
            group by session_key having count(distinct member) > 1 order by 1
            """;

    /** A stream goes on for some hours, so it may touch the day after the one that it started on. */
    private static final String TIME = """
            with watched as (
                select min(id) as id, %1$s, day, total(credited) as credited
                from session where earlier = 0 and stream is not null group by %1$s, day),
            days as (
                select *, lead(day) over (partition by %1$s order by day) as next from watched),
            sums as (
                select min(id) as first, %1$s, total(credited) as credited,
                    sum(case when next = day + 1 then 1 else 2 end) as touched
                from days group by %1$s)
            """;

    private static final String MEMBERS =
            TIME.formatted("member") + "select first from sums where credited > touched * 2 * 86400 order by 1";

    private static final String REPEATS = TIME.formatted("member, content") + """
            select first from sums join title using (content)
            where credited * 1000 > touched * duration_ms order by 1
            """;

    private final SessionIndex sessions;
    private final Findings findings;

    ReceiptCheck(SessionIndex sessions, Findings findings) {
        this.sessions = sessions;
        this.findings = findings;
    }

    void run() {
        sessions.query(STREAMS, this::checkStream);
        sessions.query(KEYS, row -> wrong(row.getLong(1), "is signed with a key that signs for several members"));
        sessions.query(MEMBERS, row -> wrong(row.getLong(1), "is of a member who is credited more than there is time"));
        sessions.query(
                REPEATS,
                row -> wrong(row.getLong(1), "is of a member who is credited more than the title's length a day"));
    }

    private void checkStream(ResultSet row) throws SQLException {
        long first = row.getLong("first");
        if (row.getBoolean("mixed")) {
            wrong(first, "belongs to a stream of several titles, members or keys");
        }
        if (row.getBoolean("repeated")) {
            wrong(first, "belongs to a stream that is credited several times by the same heartbeat");
        }
        long credited = row.getLong("paid");
        long watched = row.getLong("signed");
        if (credited > watched) {
            wrong(first, "belongs to a stream that is credited " + credited + " s, but " + watched + " s were signed");
        }
    }

    private void wrong(long id, String what) {
        sessions.query(
                "select session, uploader from session where id = ?",
                row -> findings.against(
                        SuiAddress.parse(row.getString(2)), "Session " + row.getString(1) + " " + what + "."),
                id);
    }
}
