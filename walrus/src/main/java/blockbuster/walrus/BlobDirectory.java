package blockbuster.walrus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Blobs as files: {@code blobs/<id>} with {@code blobs/<id>.json} beside it, and {@code objects/<object id>} that names
 * the blob. A blob exists if and only if its file does and its record is paid for; files get there by rename, after their
 * content and record are on disk. Thread-safe: one lock orders all changes.
 */
final class BlobDirectory {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String RECORD = ".json";

    private final Path blobs;
    private final Path objects;
    private final Path unfinished;
    private final LongSupplier epoch;
    private final ReentrantLock commits = new ReentrantLock();
    private long sweptEpoch = Long.MIN_VALUE;

    private BlobDirectory(Path directory, LongSupplier epoch) {
        blobs = directory.resolve("blobs");
        objects = directory.resolve("objects");
        unfinished = directory.resolve("unfinished");
        this.epoch = epoch;
    }

    /** Opens or creates the directory and removes what a crash left half-written and what is no longer paid for. */
    static BlobDirectory open(Path directory, LongSupplier epoch) {
        BlobDirectory opened = new BlobDirectory(directory, epoch);
        try {
            Files.createDirectories(opened.blobs);
            Files.createDirectories(opened.objects);
            Files.createDirectories(opened.unfinished);
            try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(opened.unfinished)) {
                for (Path leftover : leftovers) {
                    Files.delete(leftover);
                }
            }
            opened.sweep();
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
        Path file = temporary();
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

    /** A new file of the caller's that the next start removes if the caller doesn't. */
    Path temporary() {
        return unfinished.resolve(UUID.randomUUID().toString());
    }

    /** The record before and after a commit; before is empty if the blob wasn't there or had expired. */
    record Committed(Optional<BlobRecord> before, BlobRecord after) {}

    /** Turns a received body into a blob, or renews the record of an equal one. */
    Committed commit(Received received, BlobRecord created, UnaryOperator<BlobRecord> renewal) throws IOException {
        commits.lock();
        try {
            sweep();
            Optional<BlobRecord> before = find(received.id());
            BlobRecord after = before.map(renewal).orElse(created);
            if (!before.equals(Optional.of(after))) {
                for (String object : after.objectIds()) {
                    write(objects, object, received.id().value().getBytes(StandardCharsets.US_ASCII));
                }
                write(blobs, recordName(received.id()), JSON.writeValueAsBytes(after));
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

    /** The record of a blob that is there and paid for. */
    Optional<BlobRecord> find(BlobId id) throws IOException {
        if (!Files.exists(file(id))) {
            return Optional.empty();
        }
        return record(blobs.resolve(recordName(id))).filter(found -> found.isPaidIn(epoch.getAsLong()));
    }

    /** Resolves the id of a blob object, in hexadecimal with {@code 0x}; the blob itself may be gone. */
    Optional<BlobId> findObject(String objectId) throws IOException {
        try {
            return Optional.of(new BlobId(Files.readString(objects.resolve(objectId))));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    /** Opens a blob's bytes for reading; empty if there is no such blob. */
    Optional<FileChannel> read(BlobId id) throws IOException {
        try {
            return Optional.of(FileChannel.open(file(id), StandardOpenOption.READ));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    /** Deletes what has expired, once an epoch. Whoever reads such a blob keeps the open file until done. */
    private void sweep() throws IOException {
        long now = epoch.getAsLong();
        if (now == sweptEpoch) {
            return;
        }
        try (DirectoryStream<Path> records = Files.newDirectoryStream(blobs, "*" + RECORD)) {
            for (Path record : records) {
                String name = record.getFileName().toString();
                Path blob = blobs.resolve(name.substring(0, name.length() - RECORD.length()));
                Optional<BlobRecord> found = record(record);
                if (!Files.exists(blob)
                        || !found.map(known -> known.isPaidIn(now)).orElse(false)) {
                    Files.deleteIfExists(blob);
                    for (String object : found.map(BlobRecord::objectIds).orElse(List.of())) {
                        Files.deleteIfExists(objects.resolve(object));
                    }
                    Files.deleteIfExists(record);
                }
            }
        }
        sweptEpoch = now;
    }

    private static Optional<BlobRecord> record(Path file) throws IOException {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), BlobRecord.class));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    private void write(Path folder, String name, byte[] content) throws IOException {
        Path temporary = temporary();
        try (FileChannel out = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            writeFully(out, ByteBuffer.wrap(content));
            out.force(true);
        }
        Files.move(temporary, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        sync(folder);
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

    private static String recordName(BlobId id) {
        return id.value() + RECORD;
    }
}
