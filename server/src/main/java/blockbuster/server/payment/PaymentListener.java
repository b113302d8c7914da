package blockbuster.server.payment;

import blockbuster.server.chain.MembershipPurchased;
import blockbuster.server.chain.MembershipRenewed;
import blockbuster.server.chain.MembershipUpgraded;
import blockbuster.server.chain.PoolDeposited;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes note of what the chain tells, in the indexer's transaction. */
@Component
class PaymentListener {

    private final Payments payments;

    PaymentListener(Payments payments) {
        this.payments = payments;
    }

    @EventListener
    void on(PoolDeposited deposited) {
        payments.addDeposit(deposited.position(), deposited.creatorAmount(), deposited.treasuryAmount());
    }

    @EventListener
    void on(MembershipPurchased bought) {
        payments.add(new Payment(
                bought.position(),
                PaymentKind.PURCHASE,
                bought.member(),
                bought.membership(),
                bought.tier(),
                bought.price(),
                bought.expiresAt()));
    }

    @EventListener
    void on(MembershipRenewed renewed) {
        payments.add(new Payment(
                renewed.position(),
                PaymentKind.RENEWAL,
                renewed.member(),
                renewed.membership(),
                renewed.tier(),
                renewed.price(),
                renewed.expiresAt()));
    }

    @EventListener
    void on(MembershipUpgraded upgraded) {
        payments.add(new Payment(
                upgraded.position(),
                PaymentKind.UPGRADE,
                upgraded.member(),
                upgraded.membership(),
                upgraded.toTier(),
                upgraded.price(),
                upgraded.expiresAt()));
    }
}
