package blockbuster.server.chain.internal;

import blockbuster.server.chain.GasSponsor;
import blockbuster.server.chain.Sponsorship;
import blockbuster.server.settings.SponsorSettings;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.rpc.GasQuotes;
import blockbuster.sui.rpc.GasQuotes.GasQuote;
import blockbuster.sui.transaction.GasData;
import blockbuster.sui.transaction.ProgrammableTransaction;
import blockbuster.sui.transaction.TransactionData;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Promises coins out of PostgreSQL, so that limits and coins are the cluster's. */
@Component
class SuiGasSponsor implements GasSponsor {

    private static final Logger log = LoggerFactory.getLogger(SuiGasSponsor.class);

    private final SuiNode node;
    private final SponsorAccount account;
    private final SponsorStore store;
    private final SponsorUpkeep upkeep;
    private final SponsorSettings settings;
    private final SponsorMetrics metrics;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private volatile @Nullable GasQuotes quotes;

    SuiGasSponsor(
            SuiNode node,
            SponsorAccount account,
            SponsorStore store,
            SponsorUpkeep upkeep,
            SponsorSettings settings,
            SponsorMetrics metrics,
            TransactionTemplate transactions,
            Clock clock) {
        this.node = node;
        this.account = account;
        this.store = store;
        this.upkeep = upkeep;
        this.settings = settings;
        this.metrics = metrics;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Sponsorship sponsor(SuiAddress sender, byte[] transactionKind) {
        var answer = account.exists() ? answer(sender, transactionKind) : new Sponsorship.Off();
        metrics.answered(answer);
        return answer;
    }

    private Sponsorship answer(SuiAddress sender, byte[] transactionKind) {
        return switch (SponsorQuestion.ask(node, quotes(), sender, transactionKind)) {
            case SponsorQuestion.No(var refused) -> refused;
            case SponsorQuestion.Yes(var transaction, var quote) -> promise(sender, transaction, quote);
        };
    }

    private Sponsorship promise(SuiAddress sender, ProgrammableTransaction transaction, GasQuote quote) {
        return tryPromise(sender, transaction, quote).orElseGet(() -> {
            boolean kept = upkeep.run();
            return tryPromise(sender, transaction, quote).orElseGet(() -> nothingFree(kept));
        });
    }

    /** Empty when no coin is free. */
    private Optional<Sponsorship> tryPromise(SuiAddress sender, ProgrammableTransaction transaction, GasQuote quote) {
        return transactions.execute(status -> {
            store.lock();
            var limited = limit(sender, quote.budget());
            return limited.isPresent()
                    ? limited
                    : store.free(settings.maxBudgetMist()).map(coin -> grant(sender, transaction, quote, coin));
        });
    }

    private Optional<Sponsorship> limit(SuiAddress sender, long budget) {
        var spent = store.spent(sender, clock.instant().minus(settings.window()));
        Instant oldest = spent.oldest();
        if (oldest == null || (spent.count() < settings.maxCount() && spent.mist() + budget <= settings.maxMist())) {
            return Optional.empty();
        }
        var detail = spent.count() >= settings.maxCount()
                ? "Your wallet had " + spent.count() + " transactions paid; wait, or pay for gas yourself."
                : "Your wallet had " + spent.mist() + " MIST of gas paid; wait, or pay for gas yourself.";
        return Optional.of(new Sponsorship.Limited(detail, oldest.plus(settings.window())));
    }

    private Sponsorship grant(
            SuiAddress sender, ProgrammableTransaction transaction, GasQuote quote, SponsorCoin coin) {
        var gas = new GasData(List.of(coin.ref()), account.address(), quote.price(), quote.budget());
        var data = new TransactionData(transaction, sender, gas, quote.expiration());
        var now = clock.instant();
        var expiresAt = now.plus(settings.reservation());
        store.promise(new OpenSponsorship(data.digest(), sender, coin, expiresAt), quote.budget(), now);
        log.atInfo()
                .setMessage("sponsorship.granted")
                .addKeyValue("userId", sender)
                .addKeyValue("transaction", data.digest())
                .addKeyValue("mist", quote.budget())
                .log();
        return new Sponsorship.Granted(data, account.sign(data), expiresAt);
    }

    private Sponsorship nothingFree(boolean kept) {
        var open = store.open();
        if (open.isEmpty()) {
            return kept ? new Sponsorship.Empty() : new Sponsorship.Busy(clock.instant());
        }
        return new Sponsorship.Busy(open.getFirst().expiresAt());
    }

    private GasQuotes quotes() {
        var known = quotes;
        if (known == null) {
            known = new GasQuotes(node.client(), SponsoredCalls.rules(node.deployment(), settings));
            quotes = known;
        }
        return known;
    }
}
