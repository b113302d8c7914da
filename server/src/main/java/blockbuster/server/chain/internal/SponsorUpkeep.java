package blockbuster.server.chain.internal;

import blockbuster.server.chain.ChainException;
import blockbuster.server.chain.ChainUnavailableException;
import blockbuster.server.database.ClusterLocks;
import blockbuster.server.settings.SponsorSettings;
import blockbuster.sui.Digest;
import blockbuster.sui.rpc.ExecutedTransaction;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the sponsor's coins back: of transactions that ran, and of those that their senders didn't execute in time. The
 * latter are made void first, because the sponsor's signature of them is out. Makes new coins for those that are drained.
 */
@Component
class SponsorUpkeep {

    private static final Logger log = LoggerFactory.getLogger(SponsorUpkeep.class);

    private final SuiNode node;
    private final SponsorAccount account;
    private final SponsorStore store;
    private final SponsorSettings settings;
    private final SponsorMetrics metrics;
    private final ClusterLocks locks;
    private final TransactionTemplate transactions;
    private final Clock clock;

    SponsorUpkeep(
            SuiNode node,
            SponsorAccount account,
            SponsorStore store,
            SponsorSettings settings,
            SponsorMetrics metrics,
            ClusterLocks locks,
            TransactionTemplate transactions,
            Clock clock) {
        this.node = node;
        this.account = account;
        this.store = store;
        this.settings = settings;
        this.metrics = metrics;
        this.locks = locks;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** False, having done nothing, while somebody else does it. */
    boolean run() {
        var free = locks.tryLock("chain-sponsor-upkeep");
        free.ifPresent(lock -> {
            try (lock) {
                store.open().forEach(this::trySettle);
                refill();
            }
        });
        return free.isPresent();
    }

    private void refill() {
        store.removeDrained(settings.maxBudgetMist());
        store.forget(clock.instant().minus(settings.window()));
        var known = store.coins();
        if (known.size() < settings.coins()) {
            account.mint(settings.coins() - known.size(), known).forEach(store::put);
        }
    }

    /** One that can't be settled now keeps its coin, and nobody else's. */
    private void trySettle(OpenSponsorship open) {
        try {
            settle(open);
        } catch (ChainUnavailableException unanswered) {
            throw unanswered;
        } catch (ChainException failed) {
            log.atWarn()
                    .setCause(failed)
                    .setMessage("sponsorship.unsettled")
                    .addKeyValue("transaction", open.digest())
                    .log();
        }
    }

    private void settle(OpenSponsorship open) {
        var executed = executed(open.digest());
        if (executed.isPresent()) {
            settle(open, executed.get(), "sponsorship.executed");
        } else if (!open.expiresAt().isAfter(clock.instant())) {
            makeVoid(open);
        }
    }

    private void makeVoid(OpenSponsorship open) {
        try {
            settle(open, account.touch(open.coin().ref()), "sponsorship.voided");
        } catch (ChainUnavailableException unanswered) {
            throw unanswered;
        } catch (ChainException refused) {
            // The coin has moved on: the sender was faster, or an earlier upkeep was cut off.
            var executed = executed(open.digest());
            if (executed.isPresent()) {
                settle(open, executed.get(), "sponsorship.executed");
            } else if (account.look(open.coin().ref().id())
                    .filter(open.coin()::equals)
                    .isEmpty()) {
                settle(open, 0, "sponsorship.voided");
            } else {
                throw refused;
            }
        }
    }

    private void settle(OpenSponsorship open, ExecutedTransaction paid, String event) {
        // A rebate for freed storage gives no allowance.
        settle(open, Math.max(0, paid.gasUsed().net()), event);
    }

    private void settle(OpenSponsorship open, long cost, String event) {
        var id = open.coin().ref().id();
        var coin = account.look(id);
        transactions.executeWithoutResult(status -> {
            store.settle(open.digest(), cost, clock.instant());
            coin.ifPresentOrElse(store::put, () -> store.remove(id));
        });
        metrics.paid(cost);
        log.atInfo()
                .setMessage(event)
                .addKeyValue("userId", open.sender())
                .addKeyValue("transaction", open.digest())
                .addKeyValue("mist", cost)
                .log();
    }

    private Optional<ExecutedTransaction> executed(Digest digest) {
        return node.ask(client -> client.getTransaction(digest));
    }
}
