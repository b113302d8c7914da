package blockbuster.server.upload.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What of an announced file is safe.
 *
 * @param receivedBytes on disk for certain
 * @param digestState of the {@link ResumableSha256} of these bytes
 * @param announcedSha256 in lower-case hex, if the client told it
 * @param metadata as the tus client sent it
 * @param heardAt when bytes last became safe
 */
@SuppressWarnings("ArrayRecordComponent")
record Reception(
        UUID upload,
        long receivedBytes,
        byte[] digestState,
        Optional<String> announcedSha256,
        String metadata,
        Instant heardAt) {

    String sha256() {
        return ResumableSha256.of(digestState).hex();
    }
}
