package blockbuster.media.hls;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** Bytes of the media file that belong together; {@code durationUs} is 0 for the initialization section. */
public record SourceRange(long offset, int length, long durationUs) {

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
