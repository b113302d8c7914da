package blockbuster.receipts;

import java.util.ArrayList;
import java.util.List;

/**
 * The one way to write a signed text: its format on the first line, then {@code name: value} in a fixed order, lines
 * parted by line feeds, none at the end. Values hold no line feed.
 */
final class CanonicalText {

    private final StringBuilder text;

    CanonicalText(String format) {
        this.text = new StringBuilder(format);
    }

    CanonicalText with(String name, Object value) {
        var written = value.toString();
        if (written.indexOf('\n') >= 0) {
            throw new ReceiptException(name + " must not hold a line feed");
        }
        text.append('\n').append(name).append(": ").append(written);
        return this;
    }

    String text() {
        return text.toString();
    }

    /** The values of a text, which must have exactly this format and these names. */
    static List<String> read(String text, String format, String... names) {
        var lines = text.split("\n", -1);
        if (!lines[0].equals(format) || lines.length != names.length + 1) {
            throw new ReceiptException("not a text of the format " + format);
        }
        var values = new ArrayList<String>();
        for (int i = 0; i < names.length; i++) {
            var start = names[i] + ": ";
            if (!lines[i + 1].startsWith(start)) {
                throw new ReceiptException("line " + (i + 2) + " of a " + format + " begins with " + start);
            }
            values.add(lines[i + 1].substring(start.length()));
        }
        return values;
    }
}
