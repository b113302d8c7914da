package blockbuster.server.revenue.leaves;

import blockbuster.walrus.BlobId;
import blockbuster.walrus.WalrusClient;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;

/**
 * Leaves files on Walrus. A file that fits is one blob. A larger one is cut into parts of the same size, and its id is that of
 * a small blob that lists them; joined in that order they are the file. Neither ever is in memory.
 */
public final class LeavesBlobs {
    private static final int ATTEMPTS = 3;

    private final WalrusClient walrus;

    public LeavesBlobs(WalrusClient walrus) {
        this.walrus = walrus;
    }

    /**
     * Stores a file; the same file, cut in the same way, has the same id.
     *
     * @param partBytes the largest blob; a part's copy lies beside the file while it is sent
     */
    public BlobId store(Path file, long partBytes, int epochs) throws IOException {
        if (partBytes <= 0) {
            throw new IllegalArgumentException("no part has " + partBytes + " bytes");
        }
        long size = Files.size(file);
        if (size <= partBytes) {
            return walrus.store(file, epochs).id();
        }
        var parts = new ArrayList<BlobId>();
        for (long from = 0; from < size; from += partBytes) {
            parts.add(storePart(file, from, Math.min(partBytes, size - from), epochs));
        }
        return walrus.store(new LeavesParts(parts).bytes(), epochs).id();
    }

    private BlobId storePart(Path file, long from, long length, int epochs) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (var whole = FileChannel.open(file);
                    var out = FileChannel.open(
                            part,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE)) {
                for (long done = 0; done < length; ) {
                    done += whole.transferTo(from + done, length - done, out);
                }
            }
            return walrus.store(part, epochs).id();
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Copies a file from Walrus, joined from its parts.
     *
     * @throws MalformedLeavesException when it pretends to have parts and lists none
     */
    public void fetch(BlobId id, Path target) throws IOException {
        try (var out = FileChannel.open(
                target, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            append(id, out);
            var parts = parts(target);
            if (!parts.isEmpty()) {
                out.truncate(0);
            }
            for (var part : parts) {
                append(part, out);
            }
        }
    }

    /**
     * Reads a file from Walrus while it comes, joined from its parts. A part that can't be had is met in the middle.
     *
     * @throws MalformedLeavesException when it pretends to have parts and lists none
     */
    public InputStream open(BlobId id) throws IOException {
        var in = walrus.open(id);
        try {
            var first = in.readNBytes(LeavesParts.BEGINNING.length);
            if (!LeavesParts.begins(first)) {
                return new SequenceInputStream(new ByteArrayInputStream(first), in);
            }
            var list = new ByteArrayOutputStream();
            list.write(first);
            list.write(in.readNBytes(LeavesParts.LARGEST));
            in.close();
            var parts = LeavesParts.parse(list.toByteArray()).parts().stream().map(walrus::open);
            return new SequenceInputStream(enumeration(parts.iterator()));
        } catch (IOException | RuntimeException failed) {
            in.close();
            throw failed;
        }
    }

    @SuppressWarnings("JdkObsolete") // what SequenceInputStream takes
    private static Enumeration<InputStream> enumeration(Iterator<InputStream> streams) {
        return new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return streams.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return streams.next();
            }
        };
    }

    private static List<BlobId> parts(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return LeavesParts.begins(in.readNBytes(LeavesParts.BEGINNING.length))
                    ? LeavesParts.parse(Files.readAllBytes(file)).parts()
                    : List.of();
        }
    }

    /** Begins a blob again whose connection was lost on the way. */
    private void append(BlobId id, FileChannel out) throws IOException {
        long start = out.position();
        for (int attempt = 1; ; attempt++) {
            try (InputStream in = walrus.open(id)) {
                copy(in, out);
                return;
            } catch (IOException lost) {
                if (attempt == ATTEMPTS) {
                    throw lost;
                }
                out.truncate(start);
            }
        }
    }

    private static void copy(InputStream in, FileChannel out) throws IOException {
        OutputStream unclosed = Channels.newOutputStream(out);
        in.transferTo(unclosed);
    }
}
