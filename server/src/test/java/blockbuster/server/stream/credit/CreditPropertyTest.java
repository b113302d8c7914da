package blockbuster.server.stream.credit;

import static org.assertj.core.api.Assertions.assertThat;

import blockbuster.receipts.Stretch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What no claims whatever can break. Times are short, so that claims meet often; the day ends in the middle. */
class CreditPropertyTest {

    private static final long FILM_MS = 500;
    private static final long WINDOW_MS = 50;
    private static final long STARTED = 86_400_000L * 20_000 - 300;
    private static final long NOW = STARTED + 600;

    /** A heartbeat of one of three parallel streams. */
    record Beat(int stream, List<Stretch> claims, Set<Integer> released, long atMs) {}

    @Provide
    Arbitrary<List<Beat>> beats() {
        var stretch = Combinators.combine(
                        Arbitraries.longs().between(0, FILM_MS + 50),
                        Arbitraries.longs().between(1, 300),
                        Arbitraries.longs().between(0, 600),
                        Arbitraries.longs().between(1, 200))
                .as((from, film, since, wall) -> new Stretch(from, from + film, since, since + wall));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        stretch.list().ofMaxSize(5),
                        Arbitraries.integers().between(0, 10).set().ofMaxSize(8),
                        Arbitraries.longs().between(0, 600))
                .as(Beat::new)
                .list()
                .ofMaxSize(8);
    }

    /** Counts heartbeats in the order given and remembers what came of them. */
    private static final class Membership {

        private final List<Intervals> credited = new ArrayList<>(Collections.nCopies(3, Intervals.NONE));
        private Account account = Account.EMPTY;

        Membership count(List<Beat> beats) {
            beats.forEach(this::count);
            return this;
        }

        void count(Beat beat) {
            var play = new Play(STARTED, FILM_MS, WINDOW_MS, credited.get(beat.stream()));
            var counted = Credit.count(play, account, beat.claims(), beat.released(), STARTED + beat.atMs());
            assertThat(play.credited().minus(counted.credited()).isEmpty()).isTrue();
            credited.set(beat.stream(), counted.credited());
            account = counted.account();
        }

        long totalMs() {
            return credited.stream().mapToLong(Intervals::lengthMs).sum();
        }
    }

    @Property
    void creditsTwiceTheClockAtMostInAllStreamsTogether(@ForAll("beats") List<Beat> beats) {
        var membership = new Membership().count(beats);

        assertThat(membership.totalMs())
                .isLessThanOrEqualTo(2 * membership.account.used().lengthMs());
        var possible = new Intervals(List.of(new Interval(STARTED, NOW)));
        assertThat(membership.account.used().minus(possible).isEmpty()).isTrue();
    }

    @Property
    void creditsOnlyWhatWasClaimedAndReleased(@ForAll("beats") List<Beat> beats) {
        var membership = new Membership().count(beats);

        for (int stream = 0; stream < 3; stream++) {
            var positions = new HashSet<Long>();
            for (var beat : beats) {
                if (beat.stream() == stream) {
                    beat.claims().forEach(claim -> addReleased(claim, beat.released(), positions));
                }
            }
            for (var interval : membership.credited.get(stream).list()) {
                for (long position = interval.fromMs(); position < interval.toMs(); position++) {
                    assertThat(positions).contains(position);
                }
            }
        }
    }

    private static void addReleased(Stretch claim, Set<Integer> released, Set<Long> positions) {
        for (long position = claim.fromMs(); position < Math.min(claim.toMs(), FILM_MS); position++) {
            if (released.contains((int) (position / WINDOW_MS))) {
                positions.add(position);
            }
        }
    }

    @Property
    void creditsATitleItsLengthADayAtMost(@ForAll("beats") List<Beat> beats) {
        var membership = new Membership().count(beats);

        assertThat(membership.account.titleMs().values()).allMatch(creditedMs -> creditedMs <= FILM_MS);
        assertThat(membership.account.titleMs().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(membership.totalMs());
    }

    @Property
    void creditsNothingMoreForClaimsThatWereCounted(@ForAll("beats") List<Beat> beats) {
        var membership = new Membership().count(beats);
        long before = membership.totalMs();

        assertThat(membership.count(beats).totalMs()).isEqualTo(before);
    }

    /** An honest viewer's pieces, reported in any grouping, give exactly the film that was played. */
    @Property
    void creditsAnHonestViewerExactlyHoweverItIsReported(@ForAll long seed) {
        var random = new Random(seed);
        var played = new HashSet<Long>();
        var claims = new ArrayList<Stretch>();
        long now = random.nextInt(20);
        while (now < 280) {
            long film = 1 + random.nextInt(60);
            long wall = Math.ceilDiv(film * 2, 1 + random.nextInt(4));
            long from = random.nextInt((int) (FILM_MS - film));
            claims.add(new Stretch(from, from + film, now, now + wall));
            for (long position = from; position < from + film; position++) {
                played.add(position);
            }
            now += wall + random.nextInt(30);
        }

        var membership = new Membership();
        while (!claims.isEmpty()) {
            int most = 1 + random.nextInt(claims.size());
            var reported = new ArrayList<>(claims.subList(0, most));
            claims.subList(0, most).clear();
            membership.count(new Beat(0, reported, Set.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), 600));
        }

        assertThat(membership.credited.getFirst().lengthMs()).isEqualTo(played.size());
    }
}
