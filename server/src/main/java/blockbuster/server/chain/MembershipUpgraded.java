package blockbuster.server.chain;

import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.time.Instant;

/** A membership moved to a higher tier for the rest of its time. */
public record MembershipUpgraded(
        EventPosition position,
        SuiAddress membership,
        SuiAddress member,
        int fromTier,
        int toTier,
        BigInteger price,
        Instant expiresAt)
        implements ChainEvent {}
