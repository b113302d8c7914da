package blockbuster.media.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Appends pieces to files of at most a given size; a piece is never split. Not thread-safe. */
final class BlobFiles implements AutoCloseable {

    private final Path folder;
    private final String rendition;
    private final long maxBytes;
    private final List<String> names = new ArrayList<>();
    private @Nullable OutputStream current;
    private long written;

    /** Where a piece lies; {@code to} is inclusive. */
    record Place(int fileIndex, long from, long to) {}

    BlobFiles(Path folder, String rendition, long maxBytes) {
        this.folder = folder;
        this.rendition = rendition;
        this.maxBytes = maxBytes;
    }

    Place append(byte[] piece) throws IOException {
        var file = current == null || written + piece.length > maxBytes ? roll() : current;
        file.write(piece);
        long from = written;
        written += piece.length;
        return new Place(names.size() - 1, from, written - 1);
    }

    List<String> names() {
        return names;
    }

    private OutputStream roll() throws IOException {
        close();
        var name = rendition + "-" + names.size() + ".bin";
        var file = Files.newOutputStream(folder.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        names.add(name);
        current = file;
        written = 0;
        return file;
    }

    @Override
    public void close() throws IOException {
        if (current != null) {
            current.close();
        }
    }
}
