package blockbuster.server.viewing;

import blockbuster.server.auth.Caller;
import blockbuster.server.content.Content;
import blockbuster.server.content.ContentCatalogue;
import blockbuster.server.viewing.RatingReceipts.RatingReceipt;
import blockbuster.server.web.ProblemException;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stars: read from the mirror; given by the viewer's own transaction, for which a receipt is needed. */
@RestController
@RequestMapping("/api/v1/contents/{id}")
class RatingController {

    private final Ratings ratings;
    private final RatingReceipts receipts;
    private final ContentCatalogue catalogue;

    RatingController(Ratings ratings, RatingReceipts receipts, ContentCatalogue catalogue) {
        this.ratings = ratings;
        this.receipts = receipts;
        this.catalogue = catalogue;
    }

    /**
     * How a title was rated.
     *
     * @param average absent without ratings
     * @param counts of 1, 2, 3, 4 and 5 stars
     * @param own the caller's part, if somebody is logged in
     */
    record TitleRating(
            @Nullable Double average,
            long count,
            List<Long> counts,
            @Nullable OwnRating own) {

        TitleRating {
            counts = List.copyOf(counts);
        }
    }

    /**
     * What the caller did with a title.
     *
     * @param stars absent if the caller has not rated it
     * @param watched whether watching is settled, so that the caller may rate it
     */
    record OwnRating(@Nullable Integer stars, boolean watched) {}

    @GetMapping("/rating")
    TitleRating rating(@PathVariable String id, @Parameter(hidden = true) Optional<Caller> caller) {
        var title = require(id);
        var counts = ratings.counts(title.id());
        long count = counts.stream().mapToLong(Long::longValue).sum();
        long sum = 0;
        for (int stars = 1; stars <= counts.size(); stars++) {
            sum += stars * counts.get(stars - 1);
        }
        return new TitleRating(
                count == 0 ? null : (double) sum / count,
                count,
                counts,
                caller.map(viewer -> own(viewer, title)).orElse(null));
    }

    /**
     * Gives the caller the receipt to rate with: pass its three ids, the stars and the clock to {@code rating::rate} of
     * the newest content_registry package.
     */
    @PostMapping("/rating-receipt")
    RatingReceipt receipt(Caller caller, @PathVariable String id) {
        return receipts.of(caller, require(id));
    }

    private OwnRating own(Caller caller, Content title) {
        return new OwnRating(
                ratings.own(caller.address(), title.id()).orElse(null),
                !ratings.watched(caller.address(), title.id()).isEmpty());
    }

    private Content require(String id) {
        return catalogue
                .find(HistoryController.address(id))
                .filter(Content::isApproved)
                .orElseThrow(() -> ProblemException.notFound("title"));
    }
}
