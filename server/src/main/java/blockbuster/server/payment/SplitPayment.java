package blockbuster.server.payment;

import java.math.BigInteger;
import java.time.Instant;

/** A payment with what became of it: creators' and platform's parts make up the price. */
record SplitPayment(
        String transaction,
        int eventIndex,
        PaymentKind kind,
        String membership,
        int tier,
        BigInteger price,
        BigInteger creators,
        BigInteger platform,
        Instant expiresAt,
        Instant paidAt) {}
