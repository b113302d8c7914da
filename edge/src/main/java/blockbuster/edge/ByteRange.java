package blockbuster.edge;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The part of a segment that a {@code Range} header asks for (RFC 9110 section 14). */
sealed interface ByteRange {

    /** No header, or one that may be ignored: several ranges, another unit, nonsense. */
    record Whole() implements ByteRange {}

    /** {@code length} bytes from {@code from}, within the segment. */
    record Part(int from, int length) implements ByteRange {}

    /** Well-formed, but the segment has no such byte. */
    record Unsatisfiable() implements ByteRange {}

    Pattern SINGLE = Pattern.compile("(?i:bytes)=(\\d{0,15})-(\\d{0,15})");

    static ByteRange parse(@Nullable String header, int size) {
        Matcher match = header == null ? null : SINGLE.matcher(header.strip());
        if (match == null || !match.matches()) {
            return new Whole();
        }
        String first = match.group(1);
        String last = match.group(2);
        if (first.isEmpty()) {
            return last.isEmpty() ? new Whole() : suffix(Long.parseLong(last), size);
        }
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? size - 1 : Math.min(Long.parseLong(last), size - 1);
        if (!last.isEmpty() && Long.parseLong(last) < from) {
            return new Whole();
        }
        return from >= size ? new Unsatisfiable() : new Part((int) from, (int) (to - from + 1));
    }

    private static ByteRange suffix(long count, int size) {
        if (count == 0) {
            return new Unsatisfiable();
        }
        int length = (int) Math.min(count, size);
        return new Part(size - length, length);
    }
}
