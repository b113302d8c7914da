package blockbuster.server.payment;

import blockbuster.server.auth.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the caller paid, and what the money did. */
@RestController
class PaymentController {

    private static final int MOST_LISTED = 100;

    private final Payments payments;

    PaymentController(Payments payments) {
        this.payments = payments;
    }

    /**
     * A payment. Amounts are base units of the platform's coin, as decimal text.
     *
     * @param transaction its digest on chain
     * @param tier that the membership had from then on
     * @param creators the part that went into the creators' pool
     * @param platform the part that the platform kept
     * @param expiresAt until when the membership was good from then on
     */
    record PaymentView(
            String transaction,
            PaymentKind kind,
            String membershipId,
            int tier,
            String price,
            String creators,
            String platform,
            Instant expiresAt,
            Instant paidAt) {

        private static PaymentView of(SplitPayment payment) {
            return new PaymentView(
                    payment.transaction(),
                    payment.kind(),
                    payment.membership(),
                    payment.tier(),
                    payment.price().toString(),
                    payment.creators().toString(),
                    payment.platform().toString(),
                    payment.expiresAt(),
                    payment.paidAt());
        }
    }

    /** A page of payments, the newest first, and the sums over all of them. */
    record PaymentList(
            String paid,
            String creators,
            String platform,
            List<PaymentView> items,
            @Nullable String nextCursor) {}

    /** What the caller paid for memberships: minted or prolonged now or then, whoever holds them today. */
    @GetMapping("/api/v1/account/payments")
    PaymentList list(
            Caller caller, @RequestParam(defaultValue = "24") int limit, @RequestParam Optional<String> cursor) {
        var page = payments.of(caller.address(), Math.clamp(limit, 1, MOST_LISTED), cursor)
                .map(PaymentView::of);
        var total = payments.total(caller.address());
        return new PaymentList(
                total.paid().toString(),
                total.creators().toString(),
                total.platform().toString(),
                page.items(),
                page.nextCursor());
    }
}
