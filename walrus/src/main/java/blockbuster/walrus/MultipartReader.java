package blockbuster.walrus;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads {@code multipart/form-data} (RFC 7578) as a stream: a part's content goes out as it comes in, so memory doesn't
 * depend on the body. Not thread-safe.
 */
final class MultipartReader {

    /** The body isn't what its headers promise. */
    static final class MalformedException extends IOException {
        MalformedException(String message) {
            super(message);
        }
    }

    private static final int MAX_HEADER_BYTES = 8_192;
    private static final Pattern BOUNDARY =
            Pattern.compile("multipart/form-data\\s*;.*boundary=\"?([^\";]{1,70})\"?.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile(
            "content-disposition:\\s*form-data\\s*;(?:.*;)?\\s*name=\"([^\"]*)\".*", Pattern.CASE_INSENSITIVE);

    private final InputStream in;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;

    private MultipartReader(InputStream in, String boundary) {
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        // The first delimiter has no line before it: give it one.
        buffer[0] = '\r';
        buffer[1] = '\n';
        end = 2;
    }

    /** Starts reading; empty if the content type isn't form data. */
    static Optional<MultipartReader> of(String contentType, InputStream in) {
        var match = BOUNDARY.matcher(contentType.strip());
        return match.matches() ? Optional.of(new MultipartReader(in, match.group(1))) : Optional.empty();
    }

    /** Skips to the next part and returns its field name; empty after the last part. */
    Optional<String> next() throws IOException {
        copyTo(OutputStream.nullOutputStream());
        start += delimiter.length;
        String mark = line();
        if (mark.equals("--")) {
            return Optional.empty();
        }
        if (!mark.isEmpty()) {
            throw new MalformedException("a part doesn't start with a line end");
        }
        Optional<String> name = Optional.empty();
        int headerBytes = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            headerBytes += header.length();
            if (headerBytes > MAX_HEADER_BYTES) {
                throw new MalformedException("a part has more than " + MAX_HEADER_BYTES + " bytes of headers");
            }
            var match = NAME.matcher(header);
            name = match.matches() ? Optional.of(match.group(1)) : name;
        }
        return Optional.of(name.orElseThrow(() -> new MalformedException("a part has no field name")));
    }

    /** Copies the rest of the part that {@link #next} found. */
    long copyTo(OutputStream out) throws IOException {
        long copied = 0;
        while (true) {
            int at = find(delimiter);
            if (at >= 0) {
                out.write(buffer, start, at - start);
                copied += at - start;
                start = at;
                return copied;
            }
            int safe = Math.max(0, end - start - delimiter.length + 1);
            out.write(buffer, start, safe);
            copied += safe;
            start += safe;
            fill();
        }
    }

    /** A line without its end; the mark after the last delimiter may end the body instead. */
    private String line() throws IOException {
        byte[] lineEnd = {'\r', '\n'};
        int at = find(lineEnd);
        while (at < 0) {
            if (end - start > MAX_HEADER_BYTES) {
                throw new MalformedException("a header line is too long");
            }
            if (end - start >= 2 && buffer[start] == '-' && buffer[start + 1] == '-') {
                return "--";
            }
            fill();
            at = find(lineEnd);
        }
        String line = new String(buffer, start, at - start, StandardCharsets.UTF_8);
        start = at + lineEnd.length;
        return line.startsWith("--") ? "--" : line;
    }

    private int find(byte[] wanted) {
        for (int at = start; at <= end - wanted.length; at++) {
            int matched = 0;
            while (matched < wanted.length && buffer[at + matched] == wanted[matched]) {
                matched++;
            }
            if (matched == wanted.length) {
                return at;
            }
        }
        return -1;
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
        int count = in.read(buffer, end, buffer.length - end);
        if (count < 0) {
            throw new MalformedException("the body ends within a part");
        }
        end += count;
    }
}
