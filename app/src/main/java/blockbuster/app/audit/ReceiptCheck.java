package blockbuster.app.audit;

import blockbuster.receipts.PlayReceipt;
import blockbuster.server.revenue.leaves.LeavesFile;
import blockbuster.server.revenue.leaves.SessionLeaf;
import blockbuster.sui.SuiAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether viewers signed what the leaves credit. Streams belong to one title, member and key; they are credited at most what
 * their viewer says was watched; and nobody watches more than a day holds at double speed, nor a title more than once a day.
 */
final class ReceiptCheck {
    private static final long DAY_SECONDS = 86_400;
    private static final long FASTEST = 2;

    private final LeavesFile file;
    private final Map<UUID, List<SessionLeaf>> before;
    private final Titles titles;
    private final Findings findings;

    /** @param earlier the leaves of the distribution before, which may hold the beginnings of this one's streams */
    ReceiptCheck(LeavesFile file, Optional<LeavesFile> earlier, Titles titles, Findings findings) {
        this.file = file;
        this.before = earlier.map(leaves -> grouped(signed(leaves), ReceiptCheck::stream))
                .orElse(Map.of());
        this.titles = titles;
        this.findings = findings;
    }

    private record Title(String member, SuiAddress content) {}

    void run() {
        file.sessions().forEach(this::checkSignature);
        var signed = signed(file);
        grouped(signed, ReceiptCheck::stream).forEach(this::checkStream);
        grouped(signed, leaf -> receipt(leaf).sessionKey()).values().forEach(this::checkKey);
        grouped(signed, SessionLeaf::member).values().forEach(this::checkTime);
        grouped(signed, leaf -> new Title(leaf.member(), leaf.content()))
                .values()
                .forEach(this::checkRepeats);
    }

    private void checkSignature(SessionLeaf leaf) {
        if (leaf.receipt().isEmpty()) {
            wrong(leaf, "is signed by no viewer");
            return;
        }
        var receipt = receipt(leaf);
        if (!receipt.isValid()) {
            wrong(leaf, "has a signature that is not its session key's");
        }
        var day = receipt.statement().day();
        if (day.isBefore(MemberCheck.firstDay(file.header()))
                || day.isAfter(MemberCheck.day(file.header().periodEndMs()))) {
            wrong(leaf, "is of another period: " + day);
        }
    }

    private void checkStream(UUID stream, List<SessionLeaf> plays) {
        var first = plays.getFirst();
        var all = Stream.concat(before.getOrDefault(stream, List.of()).stream(), plays.stream())
                .toList();
        if (different(plays, SessionLeaf::member) > 1
                || different(all, SessionLeaf::content) > 1
                || different(all, leaf -> receipt(leaf).sessionKey()) > 1) {
            wrong(first, "belongs to a stream of several titles, members or keys");
        }
        if (different(all, leaf -> receipt(leaf).statement().sequence()) < all.size()) {
            wrong(first, "belongs to a stream that is credited several times by the same heartbeat");
        }
        long watched = all.stream()
                .mapToLong(leaf -> receipt(leaf).statement().watchedSeconds())
                .max()
                .orElse(0);
        long credited = all.stream().mapToLong(SessionLeaf::creditedSeconds).sum();
        if (credited > watched) {
            wrong(first, "belongs to a stream that is credited " + credited + " s, but " + watched + " s were signed");
        }
    }

    private void checkKey(List<SessionLeaf> plays) {
        if (different(plays, SessionLeaf::member) > 1) {
            wrong(plays.getFirst(), "is signed with a key that signs for several members");
        }
    }

    private void checkTime(List<SessionLeaf> plays) {
        if (seconds(plays) > days(plays) * DAY_SECONDS * FASTEST) {
            wrong(plays.getFirst(), "is of a member who is credited more than there is time");
        }
    }

    private void checkRepeats(List<SessionLeaf> plays) {
        var length = titles.durationMs(plays.getFirst().content());
        if (length.isPresent() && seconds(plays) * 1000 > days(plays) * length.getAsLong()) {
            wrong(plays.getFirst(), "is of a member who is credited more than the title's length a day");
        }
    }

    /** A stream goes on for some hours, so it may touch the day after the one that it started on. */
    private static long days(List<SessionLeaf> plays) {
        return plays.stream()
                .map(leaf -> receipt(leaf).statement().day())
                .flatMap(day -> Stream.of(day, day.plusDays(1)))
                .distinct()
                .count();
    }

    private static long seconds(List<SessionLeaf> plays) {
        return plays.stream().mapToLong(SessionLeaf::creditedSeconds).sum();
    }

    private static UUID stream(SessionLeaf leaf) {
        return receipt(leaf).statement().stream();
    }

    private static List<SessionLeaf> signed(LeavesFile leaves) {
        return leaves.sessions().stream()
                .filter(leaf -> leaf.receipt().isPresent())
                .toList();
    }

    private static <K> Map<K, List<SessionLeaf>> grouped(List<SessionLeaf> plays, Function<SessionLeaf, K> by) {
        return plays.stream().collect(Collectors.groupingBy(by));
    }

    private static int different(List<SessionLeaf> plays, Function<SessionLeaf, ?> what) {
        return plays.stream().map(what).collect(Collectors.<Object>toSet()).size();
    }

    private static PlayReceipt receipt(SessionLeaf leaf) {
        return leaf.receipt().orElseThrow();
    }

    private void wrong(SessionLeaf leaf, String what) {
        findings.against(leaf.uploader(), "Session " + leaf.session() + " " + what + ".");
    }
}
