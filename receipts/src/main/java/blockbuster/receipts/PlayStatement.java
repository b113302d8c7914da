package blockbuster.receipts;

import blockbuster.sui.SuiAddress;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a viewer signs with each heartbeat. Each one states the whole stream so far, so the last is enough.
 *
 * @param stream the stream's id
 * @param title the film, as on chain
 * @param day the UTC day on which the stream started
 * @param sequence rises with each heartbeat of the stream
 * @param watchedSeconds film played so far in this stream, each position once, rounded down
 * @param details hash of the {@link PlayDetails}
 */
public record PlayStatement(
        UUID stream, SuiAddress title, LocalDate day, long sequence, long watchedSeconds, String details) {

    private static final String FORMAT = "blockbuster-heartbeat/1";

    public PlayStatement {
        if (sequence < 1 || watchedSeconds < 0 || Hex.parse("hash", details).length != 32) {
            throw new ReceiptException("not a statement of a play");
        }
    }

    /** What is signed. */
    public String text() {
        return new CanonicalText(FORMAT)
                .with("stream", stream)
                .with("title", title)
                .with("day", day)
                .with("sequence", sequence)
                .with("watched", watchedSeconds)
                .with("details", details)
                .text();
    }

    /** SHA-256 of the text, by which an acknowledgement names it. */
    public String hash() {
        return Hex.sha256(text());
    }

    /** @throws ReceiptException unless the text is one that {@link #text} gives */
    public static PlayStatement parse(String text) {
        try {
            var values = CanonicalText.read(text, FORMAT, "stream", "title", "day", "sequence", "watched", "details");
            var statement = new PlayStatement(
                    UUID.fromString(values.get(0)),
                    SuiAddress.parse(values.get(1)),
                    LocalDate.parse(values.get(2)),
                    Long.parseLong(values.get(3)),
                    Long.parseLong(values.get(4)),
                    values.get(5));
            if (statement.text().equals(text)) {
                return statement;
            }
        } catch (IllegalArgumentException | DateTimeException | blockbuster.sui.SuiException unreadable) {
            throw new ReceiptException("not a " + FORMAT, unreadable);
        }
        throw new ReceiptException("not a " + FORMAT + " in its one form");
    }
}
