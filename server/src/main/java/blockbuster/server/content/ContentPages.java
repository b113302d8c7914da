package blockbuster.server.content;

import blockbuster.media.PackagedTitle;
import blockbuster.server.web.ProblemException;
import blockbuster.sui.SuiAddress;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Titles' pages, cached in Redis for an hour or until the title changes. */
@Component
class ContentPages {

    private static final int MAX_LIMIT = 100;

    private final ContentCatalogue catalogue;
    private final ContentPackages packages;
    private final ContentCache cache;

    ContentPages(ContentCatalogue catalogue, ContentPackages packages, ContentCache cache) {
        this.catalogue = catalogue;
        this.packages = packages;
        this.cache = cache;
    }

    Optional<ContentDetails> find(SuiAddress id) {
        return cache.find(id).or(() -> load(id));
    }

    private Optional<ContentDetails> load(SuiAddress id) {
        var details = catalogue.find(id).map(this::describe);
        details.ifPresent(page -> cache.put(id, page));
        return details;
    }

    private ContentDetails describe(Content content) {
        return packages.describe(content.id())
                .map(title -> ContentDetails.of(content, renditions(title), title.chapters(), title.hasStoryboard()))
                .orElseGet(() -> ContentDetails.of(content, List.of(), List.of(), false));
    }

    private static List<RenditionView> renditions(PackagedTitle title) {
        return title.renditions().stream().map(RenditionView::of).toList();
    }

    /**
     * A limit that was asked for.
     *
     * @throws ProblemException 400 if no page is so long
     */
    static int bounded(int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw ProblemException.invalid("The limit must be between 1 and " + MAX_LIMIT + ".");
        }
        return limit;
    }
}
