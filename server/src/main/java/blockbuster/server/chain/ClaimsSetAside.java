package blockbuster.server.chain;

import blockbuster.sui.SuiAddress;
import java.math.BigInteger;

/** A distribution's money for creators without an account was set aside. */
public record ClaimsSetAside(EventPosition position, SuiAddress claims, SuiAddress distribution, BigInteger amount)
        implements ChainEvent {}
