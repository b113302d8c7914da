package blockbuster.server.lease.internal;

import blockbuster.server.content.Content;
import blockbuster.server.content.ContentCatalogue;
import blockbuster.server.lease.LeaseEnded;
import blockbuster.server.lease.LeaseEnding;
import blockbuster.server.settings.WalrusSettings;
import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks after all leases, one server at a time: extends what earns its storage, warns of the rest, tells of ends. */
@Component
class LeaseKeeper {

    private static final Logger log = LoggerFactory.getLogger(LeaseKeeper.class);

    private final LeaseBook book;
    private final Extensions extensions;
    private final LeasePrices prices;
    private final Extender extender;
    private final ContentCatalogue catalogue;
    private final WalrusSettings walrus;
    private final LeaseSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    LeaseKeeper(
            LeaseBook book,
            Extensions extensions,
            LeasePrices prices,
            Extender extender,
            ContentCatalogue catalogue,
            WalrusSettings walrus,
            LeaseSettings settings,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.book = book;
        this.extensions = extensions;
        this.prices = prices;
        this.extender = extender;
        this.catalogue = catalogue;
        this.walrus = walrus;
        this.settings = settings;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    void keep() {
        long now = walrus.epochAt(clock.instant());
        book.ending(now + 1, now + settings.extendWithin()).forEach(lease -> extendFromEarnings(lease, now));
        extensions.pending().forEach(extender::run);
        // Together with what listeners note, so that no warning is lost.
        transactions.executeWithoutResult(status -> tell(now));
    }

    private void tell(long now) {
        for (var lease : book.takeUnwarned(now, now + settings.warnWithin())) {
            events.publishEvent(new LeaseEnding(
                    lease.content(), lease.uploader(), lease.endEpoch(), walrus.startOf(lease.endEpoch())));
            log.atInfo()
                    .addKeyValue("contentId", lease.content())
                    .addKeyValue("endEpoch", lease.endEpoch())
                    .log("lease.ending");
        }
        for (var lease : book.takeEnded(now)) {
            events.publishEvent(new LeaseEnded(
                    lease.content(), lease.uploader(), lease.endEpoch(), walrus.startOf(lease.endEpoch())));
            log.atWarn().addKeyValue("contentId", lease.content()).log("lease.ended");
        }
    }

    private void extendFromEarnings(Lease lease, long now) {
        if (!catalogue.find(lease.content()).map(Content::isApproved).orElse(false)) {
            return;
        }
        long furthest = Math.min(lease.endEpoch() + settings.extendBy(), now + WalrusSettings.MOST_EPOCHS_AHEAD);
        prices.affordable(lease, furthest)
                .ifPresent(to -> extensions.add(
                        new Extension(
                                UUID.randomUUID(),
                                lease.content(),
                                Extension.EARNINGS,
                                lease.endEpoch(),
                                to.toEpoch(),
                                to.frost(),
                                to.mist(),
                                0,
                                Extension.State.PENDING,
                                0,
                                clock.instant(),
                                null),
                        now));
    }
}
