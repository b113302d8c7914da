package blockbuster.server.stream;

import blockbuster.sui.SuiAddress;
import java.time.Instant;
import java.util.Locale;
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
 * @param sequence number of the last heartbeat that counted
 * @param played film that the client says it played
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
        long sequence,
        Intervals played,
        long creditedSeconds,
        long settledSeconds) {

    /** This session after a heartbeat. */
    StreamSession counted(long newSequence, Intervals newPlayed, long newCredit) {
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
                newSequence,
                newPlayed,
                newCredit,
                settledSeconds);
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
