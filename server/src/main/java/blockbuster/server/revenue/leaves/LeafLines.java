package blockbuster.server.revenue.leaves;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Lines that each end with a line feed, one after the other. */
final class LeafLines {
    /** More than any line has; a file without line feeds must not fill the memory. */
    private static final int LONGEST = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[LONGEST];
    private int from;
    private int to;

    LeafLines(InputStream in) {
        this.in = in;
    }

    /** The next line, without its end. */
    byte[] next() throws IOException {
        int end = from;
        while (end == to || buffer[end] != '\n') {
            if (end < to) {
                end++;
            } else {
                int searched = end - from;
                fill();
                end = from + searched;
            }
        }
        var line = Arrays.copyOfRange(buffer, from, end);
        from = end + 1;
        return line;
    }

    /** Reads on, behind what is left. */
    private void fill() throws IOException {
        System.arraycopy(buffer, from, buffer, 0, to - from);
        to -= from;
        from = 0;
        if (to == buffer.length) {
            throw new MalformedLeavesException("A line is longer than " + LONGEST + " bytes.");
        }
        int read = in.read(buffer, to, buffer.length - to);
        if (read < 0) {
            throw new MalformedLeavesException("The file ends before its last line does.");
        }
        to += read;
    }

    void mustBeOver() throws IOException {
        if (from < to || in.read() >= 0) {
            throw new MalformedLeavesException("The file goes on after its last line.");
        }
    }
}
