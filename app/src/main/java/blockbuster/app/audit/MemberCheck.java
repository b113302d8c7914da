package blockbuster.app.audit;

import blockbuster.receipts.PlayReceipt;
import blockbuster.server.revenue.leaves.LeavesFile;
import blockbuster.server.revenue.leaves.LeavesHeader;
import blockbuster.server.revenue.leaves.SessionLeaf;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whether there are no more names of members than memberships: on no day, and in all of the period. Names can't be tied to
 * memberships, but their number can't exceed them, so every invented member has to be paid for.
 */
final class MemberCheck {
    /** By so much the server's clock, which says when a stream started, may differ from the chain's. */
    private static final long CLOCKS_MS = Duration.ofHours(1).toMillis();

    private static final long DAY_MS = Duration.ofDays(1).toMillis();

    private final LeavesFile file;
    private final Memberships memberships;
    private final Findings findings;

    MemberCheck(LeavesFile file, Memberships memberships, Findings findings) {
        this.file = file;
        this.memberships = memberships;
        this.findings = findings;
    }

    private record Crowd(LocalDate day, long names, long memberships) {
        private boolean tooLarge() {
            return names > memberships;
        }
    }

    void run() {
        var header = file.header();
        var names = file.sessions().stream().map(SessionLeaf::member).collect(Collectors.toSet());
        long all = memberships.inForce(startMs(firstDay(header)) - CLOCKS_MS, header.periodEndMs() + CLOCKS_MS);
        findings.require(
                names.size() <= all,
                names.size() + " members watched, but only " + all + " memberships were in force in the period.");
        var crowds = namesByDay().entrySet().stream()
                .map(each -> crowd(each.getKey(), each.getValue()))
                .filter(Crowd::tooLarge)
                .toList();
        if (names.size() <= all && !crowds.isEmpty()) {
            var first = crowds.getFirst();
            findings.require(
                    false,
                    "On " + crowds.size() + " day(s), the first of them " + first.day() + ", more members watched than"
                            + " memberships were in force: " + first.names() + " of " + first.memberships() + ".");
        }
    }

    private Crowd crowd(LocalDate day, Set<String> names) {
        long start = startMs(day);
        return new Crowd(day, names.size(), memberships.inForce(start - CLOCKS_MS, start + DAY_MS + CLOCKS_MS));
    }

    /** By the days on which streams started; those outside of the period are found by {@link ReceiptCheck}. */
    private Map<LocalDate, Set<String>> namesByDay() {
        return file.sessions().stream()
                .filter(leaf -> leaf.receipt().map(this::inPeriod).orElse(false))
                .collect(Collectors.groupingBy(
                        MemberCheck::startDay,
                        TreeMap::new,
                        Collectors.mapping(SessionLeaf::member, Collectors.toSet())));
    }

    private static LocalDate startDay(SessionLeaf leaf) {
        return leaf.receipt().orElseThrow().statement().day();
    }

    private boolean inPeriod(PlayReceipt receipt) {
        var day = receipt.statement().day();
        return !day.isBefore(firstDay(file.header()))
                && !day.isAfter(day(file.header().periodEndMs()));
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
