package blockbuster.server.recommendation;

import blockbuster.server.auth.Caller;
import blockbuster.server.content.ContentCatalogue;
import blockbuster.server.content.ContentSummary;
import blockbuster.server.recommendation.Pick.Because;
import blockbuster.server.web.ProblemException;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shelves that are made for somebody, or for the title somebody looks at. */
@RestController
@RequestMapping("/api/v1")
class RecommendationController {

    private static final int MOST = 50;

    private final Picks picks;
    private final ContentCatalogue catalogue;

    RecommendationController(Picks picks, ContentCatalogue catalogue) {
        this.picks = picks;
        this.catalogue = catalogue;
    }

    /**
     * A shelf.
     *
     * @param personal whether the caller's own watching shaped it
     */
    record RecommendedShelf(boolean personal, List<RecommendedTitle> items) {

        RecommendedShelf {
            items = List.copyOf(items);
        }
    }

    /**
     * A title and why it is here.
     *
     * @param because the title that led to it, where the reason names one
     */
    record RecommendedTitle(
            ContentSummary title, Reason reason, @Nullable Because because) {}

    /**
     * For the caller, from what their memberships watched; for others, and for those who switched it off, what is liked
     * most.
     */
    @GetMapping("/recommendations")
    RecommendedShelf forCaller(
            @RequestParam(defaultValue = "12") int limit, @Parameter(hidden = true) Optional<Caller> caller) {
        int most = bounded(limit);
        var watched = caller.map(Caller::address)
                .filter(picks::isOn)
                .map(picks::watchedBy)
                .orElse(List.of());
        var chosen = new ArrayList<>(watched.isEmpty() ? List.<Pick>of() : picks.like(watched, most));
        boolean personal = !chosen.isEmpty();
        var seen = new ArrayList<>(watched);
        chosen.forEach(pick -> seen.add(pick.content()));
        chosen.addAll(picks.forEverybody(seen, most - chosen.size()));
        return new RecommendedShelf(personal, titles(chosen));
    }

    /** More like a title. */
    @GetMapping("/contents/{id}/similar")
    RecommendedShelf similar(@PathVariable String id, @RequestParam(defaultValue = "12") int limit) {
        return new RecommendedShelf(false, titles(picks.like(List.of(title(id)), bounded(limit))));
    }

    private List<RecommendedTitle> titles(List<Pick> chosen) {
        var summaries = catalogue.summaries(chosen.stream().map(Pick::content).toList());
        return chosen.stream()
                .flatMap(pick -> Stream.ofNullable(summaries.get(pick.content()))
                        .map(summary -> new RecommendedTitle(summary, pick.reason(), pick.because())))
                .toList();
    }

    /** Only titles on the shelf have others like them: the rest must not become known by them. */
    private SuiAddress title(String id) {
        try {
            var address = SuiAddress.parse(id);
            if (catalogue.summaries(List.of(address)).containsKey(address)) {
                return address;
            }
        } catch (SuiException e) {
            // falls through: what is no address is no title
        }
        throw ProblemException.notFound("title");
    }

    private static int bounded(int limit) {
        if (limit < 1 || limit > MOST) {
            throw ProblemException.invalid("The limit must be between 1 and " + MOST + ".");
        }
        return limit;
    }
}
