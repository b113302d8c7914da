package blockbuster.server.stream;

import blockbuster.receipts.PlayReceipt;
import blockbuster.sui.SuiAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A stretch of watching was settled; published in the transaction that records it. A session that goes on after it was
 * settled for silence settles its further credit in another event: the credited seconds of all events of a session add up
 * to its credit, which never exceeds the film's length.
 *
 * @param settlementId names this event for good; a repeated delivery carries the same id
 * @param creditedSeconds what this event adds; positive
 * @param durationMs length of the film
 * @param completionBps the session's whole credit so far over the film's length, in basis points, at most 10000
 * @param receipt the session's last signed heartbeat; empty only for a session from before heartbeats were signed
 */
public record StreamSettled(
        UUID settlementId,
        UUID sessionId,
        SuiAddress contentId,
        SuiAddress uploader,
        SuiAddress membershipId,
        SuiAddress viewer,
        long creditedSeconds,
        long durationMs,
        int completionBps,
        Instant settledAt,
        Optional<PlayReceipt> receipt) {}
