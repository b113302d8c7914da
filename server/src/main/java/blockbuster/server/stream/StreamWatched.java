package blockbuster.server.stream;

import blockbuster.sui.SuiAddress;
import java.time.Instant;
import java.util.UUID;

/**
 * A viewer's player told where it is; published in the transaction that counts the heartbeat, for each that counts.
 * Nothing is proven by it.
 *
 * @param positionMs in the film, which lasts {@code durationMs}
 */
public record StreamWatched(
        UUID sessionId, SuiAddress viewer, SuiAddress contentId, long positionMs, long durationMs, Instant at) {}
