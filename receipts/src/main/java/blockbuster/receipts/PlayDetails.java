package blockbuster.receipts;

import blockbuster.sui.SuiAddress;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The part of a heartbeat that stays between viewer and platform; what is published holds its hash alone.
 *
 * @param atMs when it was signed, by the viewer's clock, after the stream's start
 * @param played what was played since the last heartbeat that was answered
 * @param windows numbers of the key windows that all film played so far lies in, ascending
 */
public record PlayDetails(SuiAddress membership, long atMs, List<Stretch> played, List<Integer> windows) {

    private static final String FORMAT = "blockbuster-details/1";

    public PlayDetails {
        played = List.copyOf(played);
        windows = List.copyOf(windows);
    }

    public String text() {
        return new CanonicalText(FORMAT)
                .with("membership", membership)
                .with("at", atMs)
                .with("played", list(played))
                .with("windows", list(windows))
                .text();
    }

    /** What a statement says of these details: SHA-256 of the text. */
    public String hash() {
        return Hex.sha256(text());
    }

    private static String list(List<?> values) {
        return values.isEmpty() ? "none" : values.stream().map(Object::toString).collect(Collectors.joining(" "));
    }
}
