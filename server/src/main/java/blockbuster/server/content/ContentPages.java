package blockbuster.server.content;

import blockbuster.sui.SuiAddress;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Titles' pages, cached in Redis for an hour or until the title changes. */
@Component
class ContentPages {

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
        var details = catalogue.find(id).map(content -> ContentDetails.of(content, renditions(id)));
        details.ifPresent(page -> cache.put(id, page));
        return details;
    }

    private List<RenditionView> renditions(SuiAddress id) {
        return packages.describe(id)
                .map(title -> title.renditions().stream().map(RenditionView::of).toList())
                .orElse(List.of());
    }
}
