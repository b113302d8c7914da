package blockbuster.app.audit;

import blockbuster.app.AppException;
import blockbuster.receipts.VerifyingKey;
import blockbuster.server.revenue.leaves.LeavesHeader;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Whether plays that members hold receipts of are in the leaves, or in those of the period before, with all the credit that
 * the platform acknowledged. Nobody else can see that a play is missing.
 */
final class MissingPlays {
    private final ChainRecord chain;
    private final LeavesHeader header;
    private final SessionIndex sessions;
    private final Findings findings;

    MissingPlays(ChainRecord chain, LeavesHeader header, SessionIndex sessions, Findings findings) {
        this.chain = chain;
        this.header = header;
        this.sessions = sessions;
        this.findings = findings;
    }

    /** @throws AppException when the receipts prove nothing about this distribution */
    void check(List<HeldReceipt> held) {
        held.forEach(this::check);
    }

    private void check(HeldReceipt held) {
        var told = held.acknowledgement();
        if (!told.isSignedBy(VerifyingKey.parse(header.receiptKey()), held.signature())) {
            throw new AppException("The platform of these leaves did not sign the receipt of stream " + told.stream()
                    + "; pass it as a heartbeat's answer gave it.");
        }
        long credited = credited(told.stream());
        if (credited < told.creditedSeconds()) {
            requireSettled(held);
            findings.require(
                    false,
                    "Stream " + told.stream() + " is credited " + credited + " s of the " + told.creditedSeconds()
                            + " s that the platform acknowledged"
                            + chain.challenge(held.digest())
                                    .map(challenge -> "; it was challenged" + answer(challenge))
                                    .orElse("")
                            + ".");
        }
    }

    private static String answer(ChainRecord.Challenge challenge) {
        return challenge.answer().map(reason -> ", and answered: " + reason).orElse("");
    }

    private long credited(UUID stream) {
        var seconds = new AtomicLong();
        sessions.query(
                "select cast(total(credited) as integer) from session where stream = ?",
                row -> seconds.set(row.getLong(1)),
                stream.toString());
        return seconds.get();
    }

    /** A stream may go on after its day, and what is settled after a period's end is paid with the next. */
    private void requireSettled(HeldReceipt held) {
        var day = held.acknowledgement().day();
        if (day.isBefore(MemberCheck.firstDay(header))
                || !day.isBefore(MemberCheck.day(header.periodEndMs()).minusDays(1))) {
            throw new AppException("Stream " + held.acknowledgement().stream() + " started on " + day
                    + ", so another distribution may pay for it; audit that one with this receipt.");
        }
    }
}
