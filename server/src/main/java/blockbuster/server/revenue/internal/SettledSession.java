package blockbuster.server.revenue.internal;

import blockbuster.receipts.PlayReceipt;
import blockbuster.server.revenue.leaves.Pseudonyms;
import blockbuster.server.revenue.leaves.SessionLeaf;
import blockbuster.sui.SuiAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A play that ended and was settled. */
record SettledSession(
        UUID settlementId,
        UUID streamId,
        SuiAddress content,
        SuiAddress uploader,
        SuiAddress membership,
        long creditedSeconds,
        long completionBps,
        Instant settledAt,
        Optional<PlayReceipt> receipt) {

    SessionLeaf leaf(Pseudonyms names) {
        return new SessionLeaf(
                names.session(settlementId),
                names.member(membership),
                content,
                uploader,
                creditedSeconds,
                completionBps,
                receipt);
    }
}
