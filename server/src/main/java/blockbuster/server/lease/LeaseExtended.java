package blockbuster.server.lease;

import blockbuster.sui.SuiAddress;
import java.time.Instant;

/** A title's storage was paid for until a later epoch. */
public record LeaseExtended(SuiAddress content, SuiAddress uploader, long endEpoch, Instant endsAt) {}
