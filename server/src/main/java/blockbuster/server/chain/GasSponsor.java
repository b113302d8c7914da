package blockbuster.server.chain;

import blockbuster.sui.SuiAddress;

/**
 * Pays the gas of other accounts' transactions, where a sponsor is configured: of calls that viewers and creators make of
 * our contracts, and no others. Limits and gas coins are shared by all servers. Thread-safe; calls are blocking.
 */
public interface GasSponsor {
    /**
     * Sets gas aside for a transaction and signs it. Sender and sponsor sign the same bytes; the sender executes them with
     * both signatures.
     *
     * @param transactionKind BCS of the transaction without sender, gas and expiration
     * @throws ChainUnavailableException when the chain doesn't answer
     * @throws ChainRejectedException when the transaction would fail now
     */
    Sponsorship sponsor(SuiAddress sender, byte[] transactionKind);
}
