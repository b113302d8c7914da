package blockbuster.walrus;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes {@code start} to {@code start + length - 1}. */
record ClosedRange(long start, long length) {

    private static final Pattern HEADER = Pattern.compile("bytes=(\\d{1,18})-(\\d{1,18})");

    /** Reads a {@code Range} header; the daemon knows neither open-ended nor suffix nor several ranges. */
    static Optional<ClosedRange> parse(String header) {
        Matcher match = HEADER.matcher(header.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        long first = Long.parseLong(match.group(1));
        long last = Long.parseLong(match.group(2));
        return last < first ? Optional.empty() : Optional.of(new ClosedRange(first, last - first + 1));
    }

    /** Neither number exceeds 18 digits, so the sum can't overflow. */
    boolean endsWithin(long size) {
        return start + length <= size;
    }

    String contentRange(long size) {
        return "bytes " + start + "-" + (start + length - 1) + "/" + size;
    }
}
