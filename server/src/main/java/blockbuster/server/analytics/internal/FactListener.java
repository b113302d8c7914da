package blockbuster.server.analytics.internal;

import blockbuster.server.chain.BatchPaid;
import blockbuster.server.chain.ContentApproved;
import blockbuster.server.chain.ContentTakenDown;
import blockbuster.server.chain.EventPosition;
import blockbuster.server.chain.MembershipPurchased;
import blockbuster.server.chain.PoolDeposited;
import blockbuster.server.stream.StreamSettled;
import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Turns other modules' events into facts. */
@Component
class FactListener {

    private final Facts facts;

    FactListener(Facts facts) {
        this.facts = facts;
    }

    @EventListener
    void on(MembershipPurchased bought) {
        add(FactKind.MEMBERSHIP_BOUGHT, bought.position(), bought.membership(), bought.price());
    }

    @EventListener
    void on(ContentApproved approved) {
        add(FactKind.TITLE_APPROVED, approved.position(), approved.content(), BigInteger.ZERO);
    }

    @EventListener
    void on(ContentTakenDown takenDown) {
        add(FactKind.TITLE_TAKEN_DOWN, takenDown.position(), takenDown.content(), BigInteger.ZERO);
    }

    @EventListener
    void on(PoolDeposited deposited) {
        add(FactKind.REVENUE_DEPOSITED, deposited.position(), deposited.payer(), deposited.amount());
    }

    @EventListener
    void on(BatchPaid paid) {
        add(FactKind.PAYOUT_MADE, paid.position(), paid.distribution(), paid.paid());
    }

    @EventListener
    void on(StreamSettled settled) {
        facts.add(new Fact(
                FactKind.STREAM_SETTLED,
                settled.settlementId().toString(),
                settled.sessionId().toString(),
                BigInteger.ZERO,
                settled.creditedSeconds(),
                settled.settledAt()));
    }

    private void add(FactKind kind, EventPosition position, SuiAddress subject, BigInteger amount) {
        var source = position.transaction() + ":" + position.index();
        facts.add(new Fact(kind, source, subject.toString(), amount, 0, position.at()));
    }
}
