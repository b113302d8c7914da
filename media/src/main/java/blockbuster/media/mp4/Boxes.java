package blockbuster.media.mp4;

import blockbuster.media.MediaException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Walks boxes (ISO/IEC 14496-12, 4.2) that are in memory. */
final class Boxes {

    private static final int HEADER = 8;
    /** What media segments have boxes in. */
    private static final Set<String> FOLDERS = Set.of("moof", "traf");

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

    /** Sees one box. */
    interface Visitor {
        /** @param from where its content begins */
        void visit(String type, int from);
    }

    /**
     * Shows the boxes of a media segment in their order; instead of a box that holds others, these.
     *
     * @throws IllegalArgumentException when the bytes are no boxes
     */
    static void walk(ByteBuffer segment, Visitor visitor) {
        walk(segment, segment.position(), segment.limit(), visitor);
    }

    private static void walk(ByteBuffer segment, int from, int to, Visitor visitor) {
        int position = from;
        while (to - position >= HEADER) {
            int size = segment.getInt(position);
            if (size < HEADER || size > to - position) {
                throw new IllegalArgumentException("not a media segment: a box of " + size + " bytes at " + position);
            }
            var type = type(segment, position);
            if (FOLDERS.contains(type)) {
                walk(segment, position + HEADER, position + size, visitor);
            } else {
                visitor.visit(type, position + HEADER);
            }
            position += size;
        }
    }

    private static String type(ByteBuffer content, int position) {
        var bytes = new byte[4];
        content.get(position + 4, bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
