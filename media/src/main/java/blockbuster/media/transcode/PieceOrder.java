package blockbuster.media.transcode;

import java.time.Duration;
import java.util.List;

/**
 * What to run for a piece of a ladder.
 *
 * @param name of the piece's folder
 * @param seeks whether decoding starts within the film
 */
public record PieceOrder(String name, String fingerprint, List<String> arguments, boolean seeks, Duration timeout) {

    public PieceOrder {
        arguments = List.copyOf(arguments);
    }
}
