package blockbuster.server.viewing;

import blockbuster.server.auth.Caller;
import blockbuster.server.auth.MembershipStatus;
import blockbuster.server.auth.Memberships;
import blockbuster.server.chain.ChainWriter;
import blockbuster.server.chain.StreamReceipt;
import blockbuster.server.content.Content;
import blockbuster.server.viewing.Ratings.Watched;
import blockbuster.server.web.ProblemException;
import blockbuster.sui.SuiAddress;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Gives viewers the receipt on chain without which {@code rating::rate} refuses them: one for each title and membership,
 * when they first want to rate. It is for watching that is settled.
 */
@Component
class RatingReceipts {

    private static final int WHOLE_BPS = 10_000;

    private final Ratings ratings;
    private final Memberships memberships;
    private final ChainWriter chain;
    private final Clock clock;

    RatingReceipts(Ratings ratings, Memberships memberships, ChainWriter chain, Clock clock) {
        this.ratings = ratings;
        this.memberships = memberships;
        this.chain = chain;
        this.clock = clock;
    }

    /**
     * What a rating's transaction names.
     *
     * @param contentId the first argument of {@code rating::rate}
     * @param membershipId the second
     * @param receiptId the third
     */
    record RatingReceipt(String contentId, String membershipId, String receiptId) {}

    /** The receipt of a membership that is still in force; issued once, however often it is asked for. */
    RatingReceipt of(Caller caller, Content title) {
        var watched = ratings.watched(caller.address(), title.id());
        if (watched.isEmpty()) {
            throw notWatched();
        }
        var usable = watched.stream()
                .filter(play -> isInForce(play.membership(), caller))
                .findFirst()
                .orElseThrow(RatingReceipts::noMembership);
        var receipt = ratings.receipt(caller.address(), title.id(), usable.membership())
                .orElseGet(() -> issue(caller.address(), title, usable));
        return new RatingReceipt(title.id().toString(), usable.membership().toString(), receipt.toString());
    }

    private boolean isInForce(SuiAddress membership, Caller caller) {
        return memberships
                        .find(membership)
                        .filter(status -> isUsable(status, caller))
                        .isPresent()
                // Renewed or transferred within the last minutes?
                || memberships
                        .findOnChain(membership)
                        .filter(status -> isUsable(status, caller))
                        .isPresent();
    }

    private boolean isUsable(MembershipStatus status, Caller caller) {
        return status.owner().equals(caller.address().toString()) && !status.expiredAt(clock.instant());
    }

    private SuiAddress issue(SuiAddress viewer, Content title, Watched watched) {
        // Several plays of a film may add up to more than it; the contract counts it once.
        long filmSeconds = title.durationMs() / 1000;
        long seconds = Math.min(watched.creditedSeconds(), filmSeconds);
        int completionBps = filmSeconds == 0 ? WHOLE_BPS : (int) (seconds * WHOLE_BPS / filmSeconds);
        var receipt = chain.issueStreamSession(
                "rating:" + viewer + ":" + title.id() + ":" + watched.membership(),
                new StreamReceipt(title.id(), watched.membership(), viewer, seconds, completionBps));
        ratings.issued(viewer, title.id(), watched.membership(), receipt);
        return receipt;
    }

    private static ProblemException notWatched() {
        return new ProblemException(
                HttpStatus.FORBIDDEN,
                "not-watched",
                "Only those who watched can rate",
                "Watch some of the title and end the stream, then rate it.");
    }

    private static ProblemException noMembership() {
        return new ProblemException(
                HttpStatus.FORBIDDEN,
                "membership-required",
                "A membership is needed",
                "The membership that watched this title has expired or belongs to another wallet now. Renew it, or watch"
                        + " some of the title with your present one.");
    }
}
