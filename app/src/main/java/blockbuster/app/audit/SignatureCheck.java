package blockbuster.app.audit;

import blockbuster.receipts.PlayReceipt;
import blockbuster.server.revenue.leaves.LeavesHeader;
import blockbuster.server.revenue.leaves.SessionLeaf;
import java.time.LocalDate;
import java.util.Optional;

/** Whether a viewer signed for a session, on a day of the period. Safe for use by several threads. */
final class SignatureCheck {
    private final LocalDate first;
    private final LocalDate last;

    SignatureCheck(LeavesHeader header) {
        this.first = MemberCheck.firstDay(header);
        this.last = MemberCheck.day(header.periodEndMs());
    }

    /** What is wrong with a session, as the end of a sentence about it. */
    Optional<String> fault(SessionLeaf leaf) {
        return leaf.receipt().map(this::fault).orElse(Optional.of("is signed by no viewer"));
    }

    private Optional<String> fault(PlayReceipt receipt) {
        if (!receipt.isValid()) {
            return Optional.of("has a signature that is not its session key's");
        }
        var day = receipt.statement().day();
        return day.isBefore(first) || day.isAfter(last)
                ? Optional.of("is of another period: " + day)
                : Optional.empty();
    }
}
