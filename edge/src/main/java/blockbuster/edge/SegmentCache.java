package blockbuster.edge;

import blockbuster.walrus.BlobNotFoundException;
import blockbuster.walrus.RangeOutsideBlobException;
import blockbuster.walrus.WalrusException;
import blockbuster.walrus.WalrusUnavailableException;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Segments in memory, and the way to get those that aren't: one origin read per segment however many viewers ask, on
 * virtual threads. Never blocks its caller. Thread-safe.
 */
final class SegmentCache implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SegmentCache.class);
    private static final Duration NOT_FOUND_FOR = Duration.ofSeconds(2);
    private static final int MAX_NOT_FOUND = 10_000;

    private final Origin origin;
    private final EdgeMetrics metrics;
    private final MemoryBudget budget;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("edge-origin-", 0).factory());
    private final Cache<SegmentKey, Segment> segments;
    private final Cache<SegmentKey, Problem> notFound = Caffeine.newBuilder()
            .maximumSize(MAX_NOT_FOUND)
            .expireAfterWrite(NOT_FOUND_FOR)
            .build();
    private final ConcurrentHashMap<SegmentKey, CompletableFuture<Segment>> flights = new ConcurrentHashMap<>();

    SegmentCache(Origin origin, MemoryBudget budget, long cacheBytes, EdgeMetrics metrics) {
        this.origin = origin;
        this.budget = budget;
        this.metrics = metrics;
        this.segments = Caffeine.newBuilder()
                .maximumWeight(cacheBytes / 1024)
                .executor(threads)
                .weigher((SegmentKey key, Segment segment) -> MemoryBudget.units(segment.length()))
                .removalListener((key, segment, cause) -> letGo(segment))
                .build();
    }

    private static void letGo(@Nullable Segment segment) {
        if (segment != null) {
            segment.letGo();
        }
    }

    /** A segment from memory, held for the caller, or null. */
    @Nullable
    Segment findInMemory(SegmentKey key) {
        Segment cached = segments.getIfPresent(key);
        return cached != null && cached.hold() ? cached : null;
    }

    /**
     * Joins or starts the read of a missing segment. The result is held for the caller; a failure is a
     * {@link ProblemException}.
     */
    CompletableFuture<Segment> fetch(SegmentKey key) {
        Problem known = notFound.getIfPresent(key);
        if (known != null) {
            return CompletableFuture.failedFuture(new ProblemException(known));
        }
        CompletableFuture<Segment> mine = new CompletableFuture<>();
        CompletableFuture<Segment> flight = flights.putIfAbsent(key, mine);
        if (flight == null) {
            CompletableFuture<Segment> result = holding(key, mine);
            threads.execute(() -> fly(key, mine));
            return result;
        }
        return holding(key, flight);
    }

    /** Landing lets go of the segment once all who joined before hold it; who joins later may have to ask again. */
    private CompletableFuture<Segment> holding(SegmentKey key, CompletableFuture<Segment> flight) {
        return flight.thenCompose(segment -> segment.hold() ? CompletableFuture.completedFuture(segment) : fetch(key));
    }

    private void fly(SegmentKey key, CompletableFuture<Segment> flight) {
        try {
            Segment landed = land(key);
            flights.remove(key, flight);
            flight.complete(landed);
            landed.letGo();
        } catch (InterruptedException | RuntimeException failed) {
            Problem problem = problem(key, failed);
            if (problem == Problem.NOT_FOUND) {
                notFound.put(key, problem);
            }
            flights.remove(key, flight);
            flight.completeExceptionally(new ProblemException(problem));
        }
    }

    /** Cached before its flight ends, so that no second flight starts in between. */
    private Segment land(SegmentKey key) throws InterruptedException {
        Segment justCached = findInMemory(key);
        if (justCached != null) {
            return justCached;
        }
        if (!budget.take(key.length())) {
            throw new ProblemException(Problem.BUSY);
        }
        Segment segment;
        try {
            metrics.originReads.increment();
            segment = Segment.copyOf(origin.read(key.blob(), key.from(), key.length()), budget);
        } catch (RuntimeException | Error failed) {
            budget.giveBack(key.length());
            throw failed;
        }
        segment.hold();
        segments.put(key, segment);
        return segment;
    }

    private Problem problem(SegmentKey key, Exception failed) {
        return switch (failed) {
            case ProblemException known -> known.problem();
            case BlobNotFoundException absent -> Problem.NOT_FOUND;
            case RangeOutsideBlobException absent -> Problem.NOT_FOUND;
            case WalrusUnavailableException away -> reported(key, failed, Problem.ORIGIN_AWAY);
            case WalrusException odd -> reported(key, failed, Problem.ORIGIN_FAILED);
            default -> reported(key, failed, Problem.FAILED);
        };
    }

    private Problem reported(SegmentKey key, Exception failed, Problem problem) {
        metrics.originFailures.increment();
        LOG.warn("segment {} {}-{} can't be read: {}", key.blob(), key.from(), key.to(), failed.toString());
        return problem;
    }

    long cachedSegments() {
        return segments.estimatedSize();
    }

    /** Frees the memory of everything that no answer holds. */
    @Override
    public void close() {
        segments.invalidateAll();
        segments.cleanUp();
        threads.close();
    }
}
