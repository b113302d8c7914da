package blockbuster.server.stream;

import blockbuster.receipts.Stretch;
import blockbuster.server.stream.credit.Credit;
import blockbuster.server.stream.credit.Intervals;
import blockbuster.server.stream.credit.Play;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Brings together what {@link Credit} decides by: a locked session, its evidence, and its membership's account. */
@Component
class Crediting {

    private final StreamSessions sessions;
    private final MemberDays days;
    private final KeyPacer pacer;
    private final Clock clock;

    Crediting(StreamSessions sessions, MemberDays days, KeyPacer pacer, Clock clock) {
        this.sessions = sessions;
        this.days = days;
        this.pacer = pacer;
        this.clock = clock;
    }

    /** A session's credited positions after claims, which its membership's other sessions wait for. */
    Intervals count(StreamSession session, List<Stretch> claims) {
        sessions.lockMembership(session.membershipId());
        var from = session.startedAt();
        var now = clock.instant();
        var account = days.account(session.membershipId(), session.contentId(), from, now);
        var play = new Play(from.toEpochMilli(), session.durationMs(), session.windowMs(), session.credited());
        var counted = Credit.count(play, account, claims, pacer.evidence(session.id()), now.toEpochMilli());
        if (!counted.account().equals(account)) {
            days.save(session.membershipId(), session.contentId(), from, now, counted.account());
        }
        return counted.credited();
    }
}
