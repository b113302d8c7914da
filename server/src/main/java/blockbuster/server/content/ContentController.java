package blockbuster.server.content;

import blockbuster.server.auth.Caller;
import blockbuster.server.auth.Role;
import blockbuster.server.auth.Roles;
import blockbuster.server.web.Page;
import blockbuster.server.web.ProblemException;
import blockbuster.server.web.WireNames;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

@RestController
@RequestMapping("/api/v1")
class ContentController {

    private static final int LONGEST_QUERY = 200;

    private final Shelf shelf;
    private final ContentCatalogue catalogue;
    private final ContentPages pages;
    private final SmallFiles files;
    private final Roles roles;
    private final Clock clock;

    ContentController(
            Shelf shelf, ContentCatalogue catalogue, ContentPages pages, SmallFiles files, Roles roles, Clock clock) {
        this.shelf = shelf;
        this.catalogue = catalogue;
        this.pages = pages;
        this.files = files;
        this.roles = roles;
        this.clock = clock;
    }

    /** The shelf. A search without a sort order is sorted by relevance. */
    @GetMapping("/contents")
    Page<ContentSummary> browse(
            @RequestParam Optional<String> q,
            @RequestParam Optional<String> genre,
            @RequestParam Optional<String> language,
            @RequestParam Optional<Integer> year,
            @Parameter(schema = @Schema(implementation = ContentLength.class)) @RequestParam Optional<String> length,
            @Parameter(schema = @Schema(implementation = ContentSort.class)) @RequestParam Optional<String> sort,
            @RequestParam(defaultValue = "24") int limit,
            @RequestParam Optional<String> cursor) {
        var filter = filter(q, genre, language, year, length);
        var order = sort.map(name -> WireNames.parse(ContentSort.class, "sort order", name))
                .orElse(filter.query().isPresent() ? ContentSort.RELEVANCE : ContentSort.NEWEST);
        if (order == ContentSort.RELEVANCE && filter.query().isEmpty()) {
            throw ProblemException.invalid("Only a search can be sorted by relevance; add a query.");
        }
        return shelf.browse(new ShelfQuery(filter, order, ContentPages.bounded(limit), cursor))
                .map(this::summary);
    }

    /** How many titles each choice would leave, given the other choices. */
    @GetMapping("/contents/facets")
    Facets facets(
            @RequestParam Optional<String> q,
            @RequestParam Optional<String> genre,
            @RequestParam Optional<String> language,
            @RequestParam Optional<Integer> year,
            @Parameter(schema = @Schema(implementation = ContentLength.class)) @RequestParam Optional<String> length) {
        return shelf.facets(filter(q, genre, language, year, length));
    }

    private static ContentFilter filter(
            Optional<String> query,
            Optional<String> genre,
            Optional<String> language,
            Optional<Integer> year,
            Optional<String> length) {
        var words = query.map(String::strip).filter(text -> !text.isEmpty());
        if (words.filter(text -> text.length() > LONGEST_QUERY).isPresent()) {
            throw ProblemException.invalid("A search has at most " + LONGEST_QUERY + " characters.");
        }
        var band = length.map(name -> WireNames.parse(ContentLength.class, "length", name));
        return new ContentFilter(words, genre, language, year, band);
    }

    /** Titles that are not on the shelf are shown to their creators and to moderators only. */
    @GetMapping("/contents/{id}")
    ContentDetails details(@PathVariable String id, @Parameter(hidden = true) Optional<Caller> caller) {
        var details = pages.find(address(id)).orElseThrow(() -> ProblemException.notFound("title"));
        if (details.status() != ContentStatus.APPROVED && !maySeeAll(details, caller)) {
            throw ProblemException.notFound("title");
        }
        return details.at(clock.instant());
    }

    private ContentSummary summary(Content content) {
        return ContentSummary.of(content, clock.instant());
    }

    /** A poster never changes, so its blob id is its validator. */
    @GetMapping("/contents/{id}/poster")
    ResponseEntity<byte[]> poster(@PathVariable String id, @RequestParam Optional<Integer> width, WebRequest request) {
        if (width.filter(pixels -> !SmallerPoster.WIDTHS.contains(pixels)).isPresent()) {
            throw ProblemException.invalid("A poster comes in the widths " + SmallerPoster.WIDTHS
                    + ", and without any in the width that it has.");
        }
        var blobId = catalogue
                .find(address(id))
                .map(Content::posterBlobId)
                .filter(blob -> !blob.isEmpty())
                .orElseThrow(() -> ProblemException.notFound("poster"));
        if (request.checkNotModified(
                '"' + blobId + width.map(pixels -> "-" + pixels).orElse("") + '"')) {
            return ResponseEntity.status(304).cacheControl(forever()).build();
        }
        var image = width.map(pixels -> files.poster(blobId, pixels)).orElseGet(() -> files.poster(blobId));
        return ResponseEntity.ok()
                .cacheControl(forever())
                .contentType(ImageType.of(image))
                .body(image);
    }

    private boolean maySeeAll(ContentDetails details, Optional<Caller> caller) {
        return caller.map(Caller::address)
                .filter(address ->
                        address.toString().equals(details.uploader().address()) || roles.has(address, Role.MODERATOR))
                .isPresent();
    }

    private static CacheControl forever() {
        return CacheControl.maxAge(Duration.ofDays(7)).cachePublic().immutable();
    }

    private static SuiAddress address(String id) {
        try {
            return SuiAddress.parse(id);
        } catch (SuiException e) {
            throw ProblemException.notFound("title");
        }
    }
}
