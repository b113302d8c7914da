package blockbuster.media.hls;

import blockbuster.media.MediaException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** Bytes of the media file that belong together; {@code durationUs} is 0 for the initialization section. */
public record SourceRange(long offset, int length, long durationUs) {

    /**
     * This range and the one that follows it, as one.
     *
     * @throws MediaException when the other does not begin where this one ends
     */
    SourceRange with(SourceRange next) {
        if (next.offset != offset + length) {
            throw new MediaException("The converted film has a hole.");
        }
        return new SourceRange(offset, length + next.length, durationUs + next.durationUs);
    }

    /** The bytes. */
    public byte[] read(Path media) throws IOException {
        try (var file = new RandomAccessFile(media.toFile(), "r")) {
            return read(file);
        }
    }

    /** The bytes, of a file that is open. */
    public byte[] read(RandomAccessFile media) throws IOException {
        var bytes = new byte[length];
        media.seek(offset);
        media.readFully(bytes);
        return bytes;
    }
}
