package blockbuster.media.mp4;

import blockbuster.media.MediaException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Walks the boxes of an initialization section that is in memory. */
final class Boxes {

    private static final int HEADER = 8;

    private Boxes() {}

    /** The content of the first box at this path of types. */
    static ByteBuffer require(ByteBuffer content, String... path) {
        var found = content;
        for (var type : path) {
            found = find(found, type).orElseThrow(() -> new MediaException("The converted film has no " + type + "."));
        }
        return found;
    }

    /** The content of the first box of this type among the boxes that lie side by side in {@code content}. */
    static Optional<ByteBuffer> find(ByteBuffer content, String type) {
        int position = content.position();
        while (content.limit() - position >= HEADER) {
            int size = content.getInt(position);
            if (size < HEADER || size > content.limit() - position) {
                return Optional.empty();
            }
            if (type(content, position).equals(type)) {
                return Optional.of(content.slice(position + HEADER, size - HEADER));
            }
            position += size;
        }
        return Optional.empty();
    }

    static String type(ByteBuffer content, int position) {
        var bytes = new byte[4];
        content.get(position + 4, bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
