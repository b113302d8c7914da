package blockbuster.server.lease;

import blockbuster.sui.SuiAddress;
import java.time.Instant;

/** A title's storage ends soon and was not extended yet; published once for an end. */
public record LeaseEnding(SuiAddress content, SuiAddress uploader, long endEpoch, Instant endsAt) {}
