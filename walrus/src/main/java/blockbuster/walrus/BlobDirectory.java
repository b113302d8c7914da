package blockbuster.walrus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Blobs as files: {@code blobs/<id>} with {@code blobs/<id>.json} beside it. A blob exists if and only if its file does;
 * files get there by rename, after their content and record are on disk. Thread-safe.
 */
final class BlobDirectory {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path blobs;
    private final Path unfinished;
    private final ReentrantLock commits = new ReentrantLock();

    private BlobDirectory(Path directory) {
        blobs = directory.resolve("blobs");
        unfinished = directory.resolve("unfinished");
    }

    /** Opens or creates the directory and removes what a crash left half-written. */
    static BlobDirectory open(Path directory) {
        BlobDirectory opened = new BlobDirectory(directory);
        try {
            Files.createDirectories(opened.blobs);
            Files.createDirectories(opened.unfinished);
            try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(opened.unfinished)) {
                for (Path leftover : leftovers) {
                    Files.delete(leftover);
                }
            }
            return opened;
        } catch (IOException unusable) {
            throw new WalrusException("The Walrus directory " + directory + " can't be used.", unusable);
        }
    }

    /** A received body that is on disk but not yet a blob. */
    record Received(Path file, BlobId id, long sizeBytes) {}

    /**
     * Copies a body to a synced temporary file, hashing on the way.
     *
     * @return empty if it is longer than {@code maxBytes}
     */
    Optional<Received> receive(InputStream body, long maxBytes) throws IOException {
        Path file = unfinished.resolve(UUID.randomUUID().toString());
        boolean whole = false;
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            BlobHasher hasher = new BlobHasher();
            byte[] buffer = new byte[1 << 17];
            for (int count; (count = body.read(buffer)) >= 0; ) {
                hasher.update(buffer, count);
                if (hasher.length() > maxBytes) {
                    return Optional.empty();
                }
                writeFully(out, ByteBuffer.wrap(buffer, 0, count));
            }
            out.force(true);
            whole = true;
            return Optional.of(new Received(file, hasher.id(), hasher.length()));
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** The record before and after a commit. */
    record Committed(Optional<BlobRecord> before, BlobRecord after) {}

    /** Turns a received body into a blob, or renews the record of an equal one. */
    Committed commit(Received received, BlobRecord created, UnaryOperator<BlobRecord> renewal) throws IOException {
        commits.lock();
        try {
            Optional<BlobRecord> before = find(received.id());
            BlobRecord after = before.map(renewal).orElse(created);
            if (!before.equals(Optional.of(after))) {
                writeRecord(received.id(), after);
            }
            if (before.isEmpty()) {
                Files.move(received.file(), file(received.id()), StandardCopyOption.ATOMIC_MOVE);
                sync(blobs);
            }
            return new Committed(before, after);
        } finally {
            commits.unlock();
            Files.deleteIfExists(received.file());
        }
    }

    Optional<BlobRecord> find(BlobId id) throws IOException {
        if (!Files.exists(file(id))) {
            return Optional.empty();
        }
        return Optional.of(JSON.readValue(Files.readAllBytes(recordFile(id)), BlobRecord.class));
    }

    /** Opens a blob's bytes for reading; empty if there is no such blob. */
    Optional<FileChannel> read(BlobId id) throws IOException {
        try {
            return Optional.of(FileChannel.open(file(id), StandardOpenOption.READ));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    private void writeRecord(BlobId id, BlobRecord blob) throws IOException {
        Path temporary = unfinished.resolve(UUID.randomUUID().toString());
        try (FileChannel out = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            writeFully(out, ByteBuffer.wrap(JSON.writeValueAsBytes(blob)));
            out.force(true);
        }
        Files.move(temporary, recordFile(id), StandardCopyOption.ATOMIC_MOVE);
        sync(blobs);
    }

    private static void writeFully(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    /** Makes renames in a directory durable; POSIX asks for an fsync of the directory itself. */
    private static void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private Path file(BlobId id) {
        return blobs.resolve(id.value());
    }

    private Path recordFile(BlobId id) {
        return blobs.resolve(id.value() + ".json");
    }
}
