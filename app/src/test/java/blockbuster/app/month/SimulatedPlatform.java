package blockbuster.app.month;

import blockbuster.receipts.PlayStatement;
import blockbuster.receipts.Stretch;
import blockbuster.server.stream.KeyBucket;
import blockbuster.server.stream.credit.Account;
import blockbuster.server.stream.credit.Credit;
import blockbuster.server.stream.credit.Interval;
import blockbuster.server.stream.credit.Intervals;
import blockbuster.server.stream.credit.Play;
import blockbuster.sui.SuiAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** The platform's rules of keys and credit over memory instead of databases, at whatever time it is told. */
public final class SimulatedPlatform {

    static final KeyBucket.Pace PACE = new KeyBucket.Pace(4, Duration.ofSeconds(30));
    static final long WINDOW_MS = 60_000;

    /** A film of one creator. */
    public record Title(SuiAddress id, SuiAddress creator, long durationMs) {}

    /** A stream and what came of it so far. */
    public static final class Stream {

        public final UUID id;
        public final int member;
        public final Title title;
        public final long startedAtMs;
        final Set<Integer> released = new HashSet<>();
        private KeyBucket bucket;
        private Intervals credited = Intervals.NONE;
        private long sequence;
        private long watchedSeconds;

        private Stream(int member, Title title, long startedAtMs) {
            this.id = new UUID(member, startedAtMs);
            this.member = member;
            this.title = title;
            this.startedAtMs = startedAtMs;
            this.bucket = KeyBucket.full(PACE, Instant.ofEpochMilli(startedAtMs));
        }

        public long creditedSeconds() {
            return Math.min(credited.lengthMs() / 1000, watchedSeconds);
        }

        /** What its viewer signs last. */
        public PlayStatement statement() {
            return new PlayStatement(
                    id, title.id(), day(startedAtMs), Math.max(1, sequence), watchedSeconds, "00".repeat(32));
        }
    }

    private record Watched(int member, Title title) {}

    final List<Stream> streams = new ArrayList<>();
    private final Map<Integer, Intervals> used = new HashMap<>();
    private final Map<Watched, SortedMap<LocalDate, Long>> titleMs = new HashMap<>();

    Stream start(int member, Title title, long nowMs) {
        var stream = new Stream(member, title, nowMs);
        streams.add(stream);
        return stream;
    }

    /** Releases a window if the pace allows it; answers how long to wait otherwise. */
    Duration key(Stream stream, int window, long nowMs) {
        var now = Instant.ofEpochMilli(nowMs);
        var wait = stream.released.contains(window) ? Duration.ZERO : stream.bucket.waitAt(now);
        if (wait.isZero() && stream.released.add(window)) {
            stream.bucket = stream.bucket.spent(now);
        }
        return wait;
    }

    /** Counts a heartbeat; a repeated or overtaken one counts nothing. */
    void beat(Stream stream, long sequence, long watchedSeconds, List<Stretch> played, long nowMs) {
        if (sequence <= stream.sequence) {
            return;
        }
        var watched = new Watched(stream.member, stream.title);
        var account = new Account(usedSince(stream), titleMs.getOrDefault(watched, new TreeMap<>()));
        var play = new Play(stream.startedAtMs, stream.title.durationMs(), WINDOW_MS, stream.credited);
        var counted = Credit.count(play, account, played, stream.released, nowMs);
        stream.sequence = sequence;
        stream.watchedSeconds = Math.max(stream.watchedSeconds, watchedSeconds);
        stream.credited = counted.credited();
        used.put(stream.member, counted.account().used());
        titleMs.put(watched, counted.account().titleMs());
    }

    long creditedSeconds(int member) {
        return streams.stream()
                .filter(stream -> stream.member == member)
                .mapToLong(Stream::creditedSeconds)
                .sum();
    }

    /** As the server does, of the days alone that the stream touches. */
    private Intervals usedSince(Stream stream) {
        long from =
                day(stream.startedAtMs).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
        var days = new Intervals(List.of(new Interval(from, Long.MAX_VALUE)));
        return used.getOrDefault(stream.member, Intervals.NONE).intersect(days);
    }

    static LocalDate day(long momentMs) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(momentMs), ZoneOffset.UTC);
    }
}
