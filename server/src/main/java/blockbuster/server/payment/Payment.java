package blockbuster.server.payment;

import blockbuster.server.chain.EventPosition;
import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.time.Instant;

/**
 * A member paid for a membership.
 *
 * @param position of the event that tells
 * @param tier that the membership had from then on
 * @param price in base units of the coin; an upgrade may cost nothing
 * @param expiresAt until when the membership was good from then on
 */
record Payment(
        EventPosition position,
        PaymentKind kind,
        SuiAddress member,
        SuiAddress membership,
        int tier,
        BigInteger price,
        Instant expiresAt) {}
