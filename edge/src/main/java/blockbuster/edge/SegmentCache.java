package blockbuster.edge;

import blockbuster.walrus.BlobNotFoundException;
import blockbuster.walrus.HashedRange;
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
 * Segments in memory, and the way to get those that aren't: from disk or by one origin read per segment however many viewers
 * ask, on virtual threads. Never blocks its caller. Thread-safe.
 */
final class SegmentCache implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SegmentCache.class);
    private static final Duration NOT_FOUND_FOR = Duration.ofSeconds(2);
    private static final int MAX_NOT_FOUND = 10_000;

    private final Origin origin;
    private final @Nullable DiskTier disk;
    private final EdgeMetrics metrics;
    private final SlabPool pool;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("edge-origin-", 0).factory());
    private final Cache<SegmentKey, Segment> segments;
    private final Cache<SegmentKey, Problem> notFound = Caffeine.newBuilder()
            .maximumSize(MAX_NOT_FOUND)
            .expireAfterWrite(NOT_FOUND_FOR)
            .build();
    private final ConcurrentHashMap<SegmentKey, CompletableFuture<Segment>> flights = new ConcurrentHashMap<>();

    SegmentCache(Origin origin, @Nullable DiskTier disk, SlabPool pool, long cacheBytes, EdgeMetrics metrics) {
        this.origin = origin;
        this.disk = disk;
        this.pool = pool;
        this.metrics = metrics;
        this.segments = Caffeine.newBuilder()
                .maximumWeight(cacheBytes / SlabPool.SLAB_BYTES)
                .executor(threads)
                .weigher((SegmentKey key, Segment segment) -> SlabPool.slabsFor(segment.length()))
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
    CompletableFuture<Segment> fetch(HashedRange range) {
        SegmentKey key = SegmentKey.of(range);
        Problem known = notFound.getIfPresent(key);
        if (known != null) {
            return CompletableFuture.failedFuture(new ProblemException(known));
        }
        CompletableFuture<Segment> mine = new CompletableFuture<>();
        CompletableFuture<Segment> flight = flights.putIfAbsent(key, mine);
        if (flight == null) {
            CompletableFuture<Segment> result = holding(range, mine);
            threads.execute(() -> fly(range, mine));
            return result;
        }
        return holding(range, flight);
    }

    /** Gets a segment that will be asked for soon, if there is room to spare: viewers who ask already come first. */
    void readAhead(HashedRange range) {
        if (segments.getIfPresent(SegmentKey.of(range)) == null && pool.hasRoom(3L * range.length())) {
            metrics.readAheads.increment();
            var _ = fetch(range).thenAccept(Segment::letGo);
        }
    }

    /** Landing lets go of the segment once all who joined before hold it; who joins later may have to ask again. */
    private CompletableFuture<Segment> holding(HashedRange range, CompletableFuture<Segment> flight) {
        return flight.thenCompose(
                segment -> segment.hold() ? CompletableFuture.completedFuture(segment) : fetch(range));
    }

    private void fly(HashedRange range, CompletableFuture<Segment> flight) {
        SegmentKey key = SegmentKey.of(range);
        try {
            Landing landing = land(range, key);
            flights.remove(key, flight);
            flight.complete(landing.segment());
            if (disk != null && landing.fromOrigin()) {
                disk.offer(range, landing.segment());
            }
            landing.segment().letGo();
        } catch (InterruptedException | RuntimeException | Error failed) {
            Problem problem = problem(key, failed);
            if (problem == Problem.NOT_FOUND) {
                notFound.put(key, problem);
            }
            flights.remove(key, flight);
            flight.completeExceptionally(new ProblemException(problem));
        }
    }

    private record Landing(Segment segment, boolean fromOrigin) {}

    /** Cached before its flight ends, so that no second flight starts in between. */
    private Landing land(HashedRange range, SegmentKey key) throws InterruptedException {
        Segment justCached = findInMemory(key);
        if (justCached != null) {
            return new Landing(justCached, false);
        }
        Segment segment = Segment.take(pool, range.length());
        if (segment == null) {
            throw new ProblemException(Problem.BUSY);
        }
        boolean fromDisk;
        try {
            fromDisk = disk != null && disk.read(range, segment);
            if (!fromDisk) {
                metrics.originReads.increment();
                segment.fill(origin.read(range));
            }
        } catch (RuntimeException | Error failed) {
            segment.letGo();
            throw failed;
        } finally {
            segment.filled();
        }
        segment.hold();
        segments.put(key, segment);
        return new Landing(segment, !fromDisk);
    }

    private Problem problem(SegmentKey key, Throwable failed) {
        return switch (failed) {
            case ProblemException known -> known.problem();
            case BlobNotFoundException absent -> Problem.NOT_FOUND;
            case RangeOutsideBlobException absent -> Problem.NOT_FOUND;
            case WalrusUnavailableException away -> reported(key, failed, Problem.ORIGIN_AWAY);
            case WalrusException odd -> reported(key, failed, Problem.ORIGIN_FAILED);
            default -> reported(key, failed, Problem.FAILED);
        };
    }

    private Problem reported(SegmentKey key, Throwable failed, Problem problem) {
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
        if (disk != null) {
            disk.close();
        }
    }
}
