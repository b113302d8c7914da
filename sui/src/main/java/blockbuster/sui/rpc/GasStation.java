package blockbuster.sui.rpc;

import blockbuster.sui.Digest;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.crypto.SuiKeyPair;
import blockbuster.sui.crypto.SuiSignature;
import blockbuster.sui.rpc.SponsorshipRefusedException.Reason;
import blockbuster.sui.transaction.GasData;
import blockbuster.sui.transaction.ProgrammableTransaction;
import blockbuster.sui.transaction.SponsoredTransaction;
import blockbuster.sui.transaction.TransactionData;
import blockbuster.sui.transaction.TransactionLimits;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Pays for other accounts' transactions, within {@link SponsorshipRules}: reserves a coin, has the sender sign, then signs
 * and executes itself. Its own signature never leaves before the sender's has come, so an expired reservation leaves
 * nothing behind that could still spend the coin. Accounts cost nothing to make: whoever offers this to strangers must
 * first know who they are. Safe for any number of threads; must be the only sender of the paying account.
 */
public final class GasStation {
    private final SuiKeyPair key;
    private final SponsorshipRules rules;
    private final Timing timing;
    private final GasQuotes quotes;
    private final GasPool pool;
    private final TransactionSubmitter submitter;
    private final Allowances allowances;
    private final Semaphore free;
    private final Map<Digest, Reservation> reservations = new ConcurrentHashMap<>();

    private record Reservation(
            SponsoredTransaction transaction, GasPool.Lease lease, Allowances.Entry allowance, Instant end) {}

    public GasStation(SuiClient client, SuiKeyPair key, SponsorshipRules rules, GasCoins coins, Timing timing) {
        this.key = key;
        this.rules = rules;
        this.timing = timing;
        this.quotes = new GasQuotes(client, rules);
        this.pool = new GasPool(client, new GasCoinMint(client, key, timing), coins);
        this.submitter = new TransactionSubmitter(client, timing);
        this.allowances = new Allowances(rules, timing.clock());
        this.free = new Semaphore(coins.count());
    }

    /** The account that pays. */
    public SuiAddress address() {
        return key.address();
    }

    /**
     * Sets a coin aside for a transaction that would succeed now. The sender signs what is returned, for {@link #execute}.
     *
     * @throws SponsorshipRefusedException when the rules say no
     * @throws TransactionFailedException when the transaction would fail
     * @throws SuiRpcException when the node refuses it or does not answer
     */
    public SponsoredTransaction reserve(SuiAddress sender, ProgrammableTransaction transaction) {
        GasQuotes.GasQuote quote = quotes.quote(sender, transaction);
        endOverdue();
        Allowances.Entry allowance = allowances.reserve(sender, quote.budget());
        if (!free.tryAcquire()) {
            allowance.cancel();
            throw SponsorshipRules.refused(Reason.BUSY, "all gas coins are reserved; try again in a moment");
        }
        GasPool.Lease lease = pool.lease(timing.deadline(TransactionSender.TIMEOUT));
        try {
            var gas = new GasData(lease.coins(transaction, quote.budget()), address(), quote.price(), quote.budget());
            var data = new TransactionData(transaction, sender, gas, quote.expiration());
            TransactionLimits.check(data);
            Instant end = timing.clock().instant().plus(rules.reservation());
            var reserved = new Reservation(new SponsoredTransaction(data), lease, allowance, end);
            reservations.put(data.digest(), reserved);
            return reserved.transaction();
        } catch (RuntimeException failed) {
            allowance.cancel();
            release(lease);
            throw failed;
        }
    }

    /**
     * Signs and executes what was reserved, once. Returns when it ran, whether it succeeded or failed.
     *
     * @throws SponsorshipRefusedException when it is not reserved (any more)
     * @throws blockbuster.sui.crypto.InvalidSignatureException when the sender did not sign it; the reservation stays
     * @throws SuiRpcException when the network refuses it; of kind UNREACHABLE, it may have run: look its digest up
     */
    public ExecutedTransaction execute(Digest digest, SuiSignature bySender) {
        endOverdue();
        Reservation reserved = reservations.get(digest);
        if (reserved == null) {
            throw notReserved(digest);
        }
        byte[] bytes = reserved.transaction().bytes();
        reserved.transaction().requireSender(bySender);
        // From here on nobody else ends this reservation.
        if (!reservations.remove(digest, reserved)) {
            throw notReserved(digest);
        }
        List<SuiSignature> signatures = reserved.transaction().signatures(bySender, key.signTransaction(bytes));
        return execute(reserved, bytes, signatures);
    }

    private ExecutedTransaction execute(Reservation reserved, byte[] bytes, List<SuiSignature> signatures) {
        try {
            ExecutedTransaction done = submitter.submit(bytes, signatures, timing.deadline(TransactionSender.TIMEOUT));
            reserved.lease().executed(done);
            reserved.allowance().settle(done.gasUsed().net());
            return done;
        } catch (SuiRpcException failed) {
            reserved.lease().unknown();
            if (!failed.unreachable()) {
                reserved.allowance().cancel();
            }
            throw failed;
        } finally {
            release(reserved.lease());
        }
    }

    private void endOverdue() {
        Instant now = timing.clock().instant();
        reservations.forEach((digest, reserved) -> {
            if (!reserved.end().isAfter(now) && reservations.remove(digest, reserved)) {
                reserved.allowance().cancel();
                release(reserved.lease());
            }
        });
    }

    private void release(GasPool.Lease lease) {
        lease.close();
        free.release();
    }

    private static SponsorshipRefusedException notReserved(Digest digest) {
        return SponsorshipRules.refused(
                Reason.NOT_RESERVED, "transaction " + digest + " is not reserved, or no longer; reserve it again");
    }
}
