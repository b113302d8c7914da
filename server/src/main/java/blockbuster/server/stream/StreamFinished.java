package blockbuster.server.stream;

import blockbuster.sui.SuiAddress;
import java.time.Instant;
import java.util.UUID;

/**
 * A session is over for good: its viewer ended it, or it fell silent and its streaming token has expired. Published
 * once per session, after its last {@link StreamSettled} and in the same transaction.
 *
 * @param creditedSeconds the session's whole credit, at most the film's length; 0 if nothing was watched
 */
public record StreamFinished(UUID sessionId, SuiAddress contentId, long creditedSeconds, Instant finishedAt) {}
