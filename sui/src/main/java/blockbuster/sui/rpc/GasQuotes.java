package blockbuster.sui.rpc;

import blockbuster.sui.SuiAddress;
import blockbuster.sui.rpc.SponsorshipRefusedException.Reason;
import blockbuster.sui.transaction.Expiration;
import blockbuster.sui.transaction.ProgrammableTransaction;
import blockbuster.sui.transaction.TransactionLimits;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says what other accounts' transactions would cost whoever pays for them, within {@link SponsorshipRules}, but for the
 * limits per account. Thread-safe.
 */
public final class GasQuotes {
    private final SuiClient client;
    private final SponsorshipRules rules;
    /** Packages with allowed functions only, so that strangers can't fill it. */
    private final Map<SuiAddress, SuiAddress> originalIds = new ConcurrentHashMap<>();

    /**
     * What a transaction costs.
     *
     * @param price MIST per unit of computation
     * @param budget MIST that it costs at most at that price
     * @param expiration before which it is to run
     */
    public record GasQuote(long price, long budget, Expiration expiration) {}

    public GasQuotes(SuiClient client, SponsorshipRules rules) {
        this.client = client;
        this.rules = rules;
    }

    /**
     * Of a transaction that would succeed now.
     *
     * @throws SponsorshipRefusedException when the rules say no
     * @throws TransactionFailedException when the transaction would fail
     * @throws SuiRpcException when the node refuses it or does not answer
     */
    public GasQuote quote(SuiAddress sender, ProgrammableTransaction transaction) {
        TransactionLimits.check(transaction);
        rules.check(transaction, this::originalId);
        EpochInfo epoch = client.getEpoch();
        long budget = new TransactionPreparer(client, sender).budget(transaction, epoch.gasPrice());
        if (budget > rules.maxBudget()) {
            throw SponsorshipRules.refused(
                    Reason.TOO_EXPENSIVE,
                    "the transaction may cost " + budget + " MIST, but at most " + rules.maxBudget() + " are paid");
        }
        return new GasQuote(epoch.gasPrice(), budget, epoch.soon());
    }

    private SuiAddress originalId(SuiAddress packageId) {
        SuiAddress known = originalIds.get(packageId);
        if (known != null) {
            return known;
        }
        SuiAddress original = client.getPackage(packageId).originalId();
        if (rules.allowed().stream().anyMatch(target -> target.originalPackage().equals(original))) {
            originalIds.put(packageId, original);
        }
        return original;
    }
}
