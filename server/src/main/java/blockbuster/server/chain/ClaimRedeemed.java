package blockbuster.server.chain;

import blockbuster.sui.SuiAddress;
import java.math.BigInteger;

/**
 * A creator who had no account took what waited.
 *
 * @param remaining what of the distribution's claims is left
 */
public record ClaimRedeemed(
        EventPosition position,
        SuiAddress claims,
        SuiAddress distribution,
        SuiAddress uploader,
        BigInteger amount,
        BigInteger remaining)
        implements ChainEvent {}
