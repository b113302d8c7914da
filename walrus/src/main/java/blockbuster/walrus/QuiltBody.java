package blockbuster.walrus;

import blockbuster.walrus.BlobDirectory.Received;
import blockbuster.walrus.MultipartReader.MalformedException;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files of a quilt on their way in: spooled to one file, then laid out by name, so that the same files give the same
 * blob in whatever order they came. Used by one thread.
 */
final class QuiltBody implements AutoCloseable {

    /** The parts are together larger than allowed. */
    static final class TooLargeException extends IOException {}

    private static final String METADATA = "_metadata";
    private static final int MAX_METADATA_BYTES = 1 << 20;

    private record Spooled(long offset, long length) {}

    /** The quilt as a blob that only has to be committed. */
    record Matrix(Received received, List<QuiltPatch> patches) {}

    private final Path spool;
    private final long maxBytes;
    private final TreeMap<String, Spooled> files = new TreeMap<>();
    private Map<String, Map<String, String>> tags = Map.of();

    private QuiltBody(Path spool, long maxBytes) {
        this.spool = spool;
        this.maxBytes = maxBytes;
    }

    static QuiltBody receive(MultipartReader parts, Path spool, long maxBytes) throws IOException {
        QuiltBody body = new QuiltBody(spool, maxBytes);
        try {
            body.spool(parts);
            return body;
        } catch (IOException failed) {
            body.close();
            throw failed;
        }
    }

    private void spool(MultipartReader parts) throws IOException {
        try (OutputStream file = Files.newOutputStream(spool);
                Bounded out = new Bounded(new BufferedOutputStream(file, 1 << 16), maxBytes)) {
            for (Optional<String> name = parts.next(); name.isPresent(); name = parts.next()) {
                if (name.get().equals(METADATA)) {
                    ByteArrayOutputStream json = new ByteArrayOutputStream();
                    parts.copyTo(new Bounded(json, MAX_METADATA_BYTES));
                    tags = QuiltTags.parse(json.toByteArray());
                } else {
                    long offset = out.written;
                    add(name.get(), new Spooled(offset, parts.copyTo(out)));
                }
            }
        }
        if (files.isEmpty()) {
            throw new MalformedException("it holds no file");
        }
        for (String tagged : tags.keySet()) {
            if (!files.containsKey(tagged)) {
                throw new MalformedException("the metadata names " + tagged + ", which is not among the files");
            }
        }
    }

    private void add(String identifier, Spooled file) throws MalformedException {
        if (identifier.isEmpty()
                || !Character.isLetterOrDigit(identifier.codePointAt(0))
                || !identifier.equals(identifier.stripTrailing())) {
            throw new MalformedException("an identifier begins with a letter or digit and doesn't end with a space");
        }
        if (files.put(identifier, file) != null) {
            throw new MalformedException("two files are named " + identifier);
        }
        if (files.size() > QuiltLayout.MAX_PATCHES) {
            throw new MalformedException("a quilt holds at most " + QuiltLayout.MAX_PATCHES + " files");
        }
    }

    /** Writes the blob to {@code target}, synced. */
    Matrix matrix(Path target) throws IOException {
        byte[] index = QuiltTags.index(files.navigableKeySet(), tags);
        QuiltLayout layout = QuiltLayout.of(
                index.length, files.values().stream().map(Spooled::length).toList());
        List<QuiltPatch> patches = new ArrayList<>();
        try (FileChannel from = FileChannel.open(spool, StandardOpenOption.READ);
                FileChannel to = FileChannel.open(
                        target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.READ)) {
            to.write(ByteBuffer.wrap(index), 0);
            for (Map.Entry<String, Spooled> file : files.entrySet()) {
                QuiltLayout.Span span = layout.spans().get(patches.size());
                long offset = span.startColumn() * layout.columnBytes();
                copy(from, file.getValue(), to, offset);
                patches.add(new QuiltPatch(
                        file.getKey(),
                        tags.getOrDefault(file.getKey(), Map.of()),
                        span.startColumn(),
                        span.endColumn(),
                        offset,
                        file.getValue().length()));
            }
            if (to.size() < layout.sizeBytes()) {
                to.write(ByteBuffer.allocate(1), layout.sizeBytes() - 1);
            }
            to.force(true);
            return new Matrix(new Received(target, hash(to), layout.sizeBytes()), patches);
        } catch (IOException failed) {
            Files.deleteIfExists(target);
            throw failed;
        }
    }

    private static void copy(FileChannel from, Spooled part, FileChannel to, long offset) throws IOException {
        to.position(offset);
        for (long done = 0; done < part.length(); ) {
            done += from.transferTo(part.offset() + done, part.length() - done, to);
        }
    }

    private static BlobId hash(FileChannel blob) throws IOException {
        BlobHasher hasher = new BlobHasher();
        byte[] buffer = new byte[1 << 17];
        blob.position(0);
        for (int count; (count = blob.read(ByteBuffer.wrap(buffer))) >= 0; ) {
            hasher.update(buffer, count);
        }
        return hasher.id();
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(spool);
    }

    /** Refuses the byte after the last allowed one. */
    private static final class Bounded extends OutputStream {

        private final OutputStream out;
        private final long limit;
        private long written;

        Bounded(OutputStream out, long limit) {
            this.out = out;
            this.limit = limit;
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            written += length;
            if (written > limit) {
                throw new TooLargeException();
            }
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
