package blockbuster.app.audit;

import blockbuster.server.revenue.leaves.LeavesHeader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Whether there are no more names of members than memberships: on no day, and in all of the period. Names can't be tied to
 * memberships, but their number can't exceed them, so every invented member has to be paid for.
 */
final class MemberCheck {
    /** By so much the server's clock, which says when a stream started, may differ from the chain's. */
    private static final long CLOCKS_MS = Duration.ofHours(1).toMillis();

    private static final long DAY_MS = Duration.ofDays(1).toMillis();

    private final LeavesHeader header;
    private final SessionIndex sessions;
    private final Memberships memberships;
    private final Findings findings;

    MemberCheck(LeavesHeader header, SessionIndex sessions, Memberships memberships, Findings findings) {
        this.header = header;
        this.sessions = sessions;
        this.memberships = memberships;
        this.findings = findings;
    }

    private record Crowd(LocalDate day, long names, long memberships) {
        private boolean tooLarge() {
            return names > memberships;
        }
    }

    void run() {
        long all = memberships.inForce(startMs(firstDay(header)) - CLOCKS_MS, header.periodEndMs() + CLOCKS_MS);
        long names = names();
        findings.require(
                names <= all,
                names + " members watched, but only " + all + " memberships were in force in the period.");
        if (names <= all) {
            checkDays();
        }
    }

    private long names() {
        var names = new AtomicLong();
        sessions.query(
                "select count(distinct member) from session where earlier = 0", row -> names.set(row.getLong(1)));
        return names.get();
    }

    private void checkDays() {
        var crowds = crowds().stream().filter(Crowd::tooLarge).toList();
        if (!crowds.isEmpty()) {
            var first = crowds.getFirst();
            findings.require(
                    false,
                    "On " + crowds.size() + " day(s), the first of them " + first.day() + ", more members watched than"
                            + " memberships were in force: " + first.names() + " of " + first.memberships() + ".");
        }
    }

    /** By the days on which streams started; those outside of the period are found by {@link SignatureCheck}. */
    private List<Crowd> crowds() {
        var crowds = new ArrayList<Crowd>();
        sessions.query(
                """
                select day, count(distinct member) from session
                where earlier = 0 and day between ? and ? group by day order by day
                """,
                row -> crowds.add(crowd(LocalDate.ofEpochDay(row.getLong(1)), row.getLong(2))),
                firstDay(header).toEpochDay(),
                day(header.periodEndMs()).toEpochDay());
        return crowds;
    }

    private Crowd crowd(LocalDate day, long names) {
        long start = startMs(day);
        return new Crowd(day, names, memberships.inForce(start - CLOCKS_MS, start + DAY_MS + CLOCKS_MS));
    }

    /** A stream may have started on the day before the period. */
    static LocalDate firstDay(LeavesHeader header) {
        return day(header.periodStartMs()).minusDays(1);
    }

    static LocalDate day(long ms) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(ms), ZoneOffset.UTC);
    }

    private static long startMs(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
