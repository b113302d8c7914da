package blockbuster.server.chain;

import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.time.Instant;

/** A membership was bought; the price is in base units of the coin. */
public record MembershipPurchased(
        EventPosition position,
        SuiAddress membership,
        SuiAddress registry,
        SuiAddress member,
        int tier,
        BigInteger price,
        Instant startedAt,
        Instant expiresAt,
        long number)
        implements ChainEvent {}
