package blockbuster.server.lease;

import blockbuster.sui.SuiAddress;
import java.time.Instant;

/** A title's storage has ended: it can't be played any more. */
public record LeaseEnded(SuiAddress content, SuiAddress uploader, long endEpoch, Instant endsAt) {}
