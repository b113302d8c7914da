package blockbuster.server.lease.internal;

import blockbuster.server.content.Content;
import blockbuster.server.content.ContentCatalogue;
import blockbuster.server.settings.WalrusSettings;
import blockbuster.server.web.ProblemException;
import blockbuster.sui.SuiAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Takes callers' wishes for longer leases, within the operator's budget. */
@Component
class LeaseDesk {

    private final Extensions extensions;
    private final LeasePrices prices;
    private final ContentCatalogue catalogue;
    private final LeaseSettings settings;
    private final WalrusSettings walrus;
    private final Clock clock;

    LeaseDesk(
            Extensions extensions,
            LeasePrices prices,
            ContentCatalogue catalogue,
            LeaseSettings settings,
            WalrusSettings walrus,
            Clock clock) {
        this.extensions = extensions;
        this.prices = prices;
        this.catalogue = catalogue;
        this.settings = settings;
        this.walrus = walrus;
        this.clock = clock;
    }

    Extension ask(SuiAddress caller, Lease lease, int epochs) {
        if (!lease.uploader().equals(caller) && !isOnTheShelf(lease)) {
            throw ProblemException.notFound("lease");
        }
        long now = walrus.epochAt(clock.instant());
        long to = lease.endEpoch() + epochs;
        requireExtendable(lease, now, to);
        var extension = new Extension(
                UUID.randomUUID(),
                lease.content(),
                caller.toString(),
                lease.endEpoch(),
                to,
                prices.frost(lease, to),
                null,
                0,
                Extension.State.PENDING,
                0,
                clock.instant(),
                null);
        boolean added =
                extensions.addWithin(settings.budgetFrost(), extension, now).orElseThrow(() -> budgetSpent(now));
        if (!added) {
            throw refused(
                    "lease-extension-pending",
                    "An extension is under way",
                    "Somebody is already paying for this title. Wait until that is done, then look again.");
        }
        return extension;
    }

    private boolean isOnTheShelf(Lease lease) {
        return catalogue.find(lease.content()).map(Content::isApproved).orElse(false);
    }

    private static void requireExtendable(Lease lease, long now, long to) {
        if (lease.hasEnded(now)) {
            throw refused(
                    "lease-expired",
                    "The lease has ended",
                    "Walrus no longer holds this title, so there is nothing to extend. Its creator can publish it again.");
        }
        long most = now + WalrusSettings.MOST_EPOCHS_AHEAD - lease.endEpoch();
        if (to > now + WalrusSettings.MOST_EPOCHS_AHEAD) {
            throw refused(
                    "lease-too-long",
                    "Walrus sells no storage so far ahead",
                    "At most " + Math.max(0, most) + " more epochs can be paid for at the moment.");
        }
    }

    private ProblemException budgetSpent(long now) {
        return refused(
                        "lease-budget-spent",
                        "The budget for extensions is spent",
                        "The operator pays for no more extensions in this Walrus epoch. Try again in the next one.")
                .retryAfter(Duration.between(clock.instant(), walrus.startOf(now + 1)));
    }

    private static ProblemException refused(String type, String title, String detail) {
        return new ProblemException(HttpStatus.CONFLICT, type, title, detail);
    }
}
