package blockbuster.server.stream;

import blockbuster.receipts.PlayReceipt;
import blockbuster.receipts.VerifyingKey;
import blockbuster.server.stream.credit.Intervals;
import blockbuster.sui.SuiAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * One play of a title by one membership, or a preview of it by a reviewer without one.
 *
 * @param device what the player runs on, as it said; may be empty
 * @param membershipId whose slots the session takes: the membership's, or of a preview the viewer's own
 * @param preview plays a title that is not on the shelf, and earns nothing
 * @param maxStreams how many sessions the membership's tier allows at once
 * @param maxHeight highest rendition that the tier allows, by the short side
 * @param windowMs film that one key opens
 * @param expiresAt when the streaming token ends
 * @param credited positions of the film that count
 * @param sessionKey signs its heartbeats; a preview has none
 * @param receipt the last signed heartbeat; empty before the first
 * @param details what that heartbeat covers and nobody else is shown; empty before the first, or if its viewer had it erased
 */
record StreamSession(
        UUID id,
        SuiAddress viewer,
        String device,
        SuiAddress membershipId,
        boolean preview,
        int maxStreams,
        int maxHeight,
        SuiAddress contentId,
        SuiAddress uploader,
        long durationMs,
        long windowMs,
        State state,
        Instant startedAt,
        Instant expiresAt,
        Instant lastSeenAt,
        Intervals credited,
        long creditedSeconds,
        long settledSeconds,
        Optional<VerifyingKey> sessionKey,
        Optional<PlayReceipt> receipt,
        Optional<String> details) {

    /** The UTC day on which it started. */
    LocalDate day() {
        return LocalDate.ofInstant(startedAt, ZoneOffset.UTC);
    }

    /** Number of the last heartbeat that counted. */
    long sequence() {
        return receipt.map(last -> last.statement().sequence()).orElse(0L);
    }

    /** This session after a heartbeat; it is credited with no more than its viewer signed. */
    StreamSession counted(Intervals newCredited, Proofs.Signed heartbeat) {
        var signedSeconds = heartbeat.receipt().statement().watchedSeconds();
        return new StreamSession(
                id,
                viewer,
                device,
                membershipId,
                preview,
                maxStreams,
                maxHeight,
                contentId,
                uploader,
                durationMs,
                windowMs,
                state,
                startedAt,
                expiresAt,
                lastSeenAt,
                newCredited,
                Math.min(newCredited.lengthMs() / 1000, signedSeconds),
                settledSeconds,
                sessionKey,
                Optional.of(heartbeat.receipt()),
                Optional.of(heartbeat.details().text()));
    }

    /** Silent sessions were settled and may go on; ended ones are final. */
    enum State {
        ACTIVE,
        SILENT,
        ENDED;

        String columnValue() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String columnValue) {
            return valueOf(columnValue.toUpperCase(Locale.ROOT));
        }
    }
}
