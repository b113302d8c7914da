package blockbuster.edge;

import blockbuster.walrus.HashedRange;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Segments as files named by their SHA-256, which is checked whenever one is read: whatever a crash or the disk leaves
 * behind, no other bytes are served. So nothing is synced. Files written before a restart are found again. Thread-safe;
 * blocks.
 */
final class DiskTier implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DiskTier.class);
    private static final String UNFINISHED = ".part";
    private static final int BLOCK_BYTES = 4_096;
    private static final int WRITERS = 2;

    private final Path directory;
    private final FileChannel lockFile;
    private final EdgeMetrics metrics;
    private final AtomicLong names = new AtomicLong();
    private final Semaphore writers = new Semaphore(WRITERS);

    /** Lengths by hash. Whatever falls out of it is deleted before anything else happens to that hash. */
    private final Cache<String, Integer> lengths;

    /** @param largest longest segment; room for those being written is set aside */
    DiskTier(DiskOptions options, int largest, EdgeMetrics metrics) {
        long forFinished = options.bytes() - (long) WRITERS * largest;
        if (forFinished < 2L * largest) {
            throw new EdgeException("The edge's disk cache needs at least " + 4L * largest + " bytes.");
        }
        this.directory = options.directory();
        this.metrics = metrics;
        this.lengths = Caffeine.newBuilder()
                .maximumWeight(forFinished / BLOCK_BYTES)
                .executor(Runnable::run)
                .weigher((String hash, Integer length) -> Math.ceilDiv(length, BLOCK_BYTES))
                .evictionListener((hash, length, cause) -> delete(file(String.valueOf(hash))))
                .build();
        try {
            Files.createDirectories(directory);
            lockFile = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock();
            findAgain();
        } catch (IOException failed) {
            throw new EdgeException("The edge can't use " + directory + " as its disk cache: " + failed, failed);
        }
    }

    /** Throws when another process has it; Java tells another edge of this process by an exception. */
    private void lock() throws IOException {
        try {
            if (lockFile.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException here) {
            LOG.debug("locked by this process", here);
        }
        lockFile.close();
        throw new EdgeException("Another edge uses " + directory + ". Give each edge a folder of its own.");
    }

    private void findAgain() throws IOException {
        try (Stream<Path> files = Files.find(directory, 2, (path, kind) -> kind.isRegularFile())) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(UNFINISHED)) {
                    delete(file);
                } else if (HashedRange.isHash(name)) {
                    BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
                    lengths.put(name, (int) Math.min(Integer.MAX_VALUE, found.size()));
                }
            }
        }
        lengths.cleanUp();
    }

    /** Whether the segment was here and is now filled with it. */
    boolean read(HashedRange range, Segment into) {
        String hash = range.sha256Hex();
        if (lengths.getIfPresent(hash) == null) {
            return false;
        }
        try (FileChannel file = FileChannel.open(file(hash), StandardOpenOption.READ)) {
            var digest = HashedRange.sha256();
            into.fill(file, digest);
            if (HexFormat.of().formatHex(digest.digest()).equals(hash)) {
                metrics.diskHits.increment();
                return true;
            }
            LOG.warn("segment {} on disk is damaged: deleted", hash);
        } catch (NoSuchFileException evicted) {
            lengths.invalidate(hash); // made room for another one since it was looked up, or was deleted by hand
            return false;
        } catch (IOException unreadable) {
            LOG.warn("segment {} on disk can't be read: {}", hash, unreadable.toString());
        }
        metrics.diskDamaged.increment();
        delete(file(hash));
        lengths.invalidate(hash);
        return false;
    }

    /** Keeps a segment if the disk isn't busy with others; failures only cost the copy. */
    void offer(HashedRange range, Segment segment) {
        String hash = range.sha256Hex();
        if (lengths.asMap().containsKey(hash) || !writers.tryAcquire()) {
            return;
        }
        Path unfinished = directory.resolve(names.incrementAndGet() + UNFINISHED);
        try {
            write(unfinished, segment);
            Files.createDirectories(directory.resolve(hash.substring(0, 2)));
            Files.move(unfinished, file(hash), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            lengths.put(hash, segment.length());
            lengths.cleanUp();
        } catch (IOException full) {
            LOG.warn("segment {} can't be kept on disk: {}", hash, full.toString());
            delete(unfinished);
        } finally {
            writers.release();
        }
    }

    private static void write(Path file, Segment segment) throws IOException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            segment.writeTo(out);
        }
    }

    private Path file(String hash) {
        return directory.resolve(hash.substring(0, 2)).resolve(hash);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            LOG.warn("{} can't be deleted: {}", file, stays.toString());
        }
    }

    /** Bytes of finished files, in whole blocks. */
    long usedBytes() {
        return lengths.policy().eviction().orElseThrow().weightedSize().orElseThrow() * BLOCK_BYTES;
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException unclean) {
            LOG.warn("the disk cache's lock didn't close cleanly", unclean);
        }
    }
}
