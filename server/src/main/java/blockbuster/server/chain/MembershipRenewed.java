package blockbuster.server.chain;

import blockbuster.sui.SuiAddress;
import java.math.BigInteger;
import java.time.Instant;

/** A membership was prolonged to a new expiry. */
public record MembershipRenewed(
        EventPosition position, SuiAddress membership, SuiAddress member, int tier, BigInteger price, Instant expiresAt)
        implements ChainEvent {}
