package blockbuster.server.viewing;

import blockbuster.server.auth.Caller;
import blockbuster.server.content.ContentCatalogue;
import blockbuster.server.content.ContentSummary;
import blockbuster.server.web.Page;
import blockbuster.server.web.ProblemException;
import blockbuster.sui.SuiAddress;
import blockbuster.sui.SuiException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's viewing history: kept by heartbeats, and the caller's to change. */
@RestController
@RequestMapping("/api/v1/account/history")
class HistoryController {

    private static final int MOST_LISTED = 100;

    private final Positions positions;
    private final ContentCatalogue catalogue;
    private final Clock clock;

    HistoryController(Positions positions, ContentCatalogue catalogue, Clock clock) {
        this.positions = positions;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * A title in the history.
     *
     * @param title absent if it is not on the shelf any more
     * @param resumeMs where to go on; 0 is the beginning
     */
    record HistoryEntry(
            String contentId,
            @Nullable ContentSummary title,
            long positionMs,
            long durationMs,
            long resumeMs,
            boolean finished,
            Instant watchedAt) {}

    record NewPosition(@PositiveOrZero long positionMs) {}

    /** The titles, the last watched first. */
    @GetMapping
    Page<HistoryEntry> list(
            Caller caller, @RequestParam(defaultValue = "24") int limit, @RequestParam Optional<String> cursor) {
        var page = positions.of(caller.address(), Math.clamp(limit, 1, MOST_LISTED), cursor);
        var titles =
                catalogue.summaries(page.items().stream().map(Position::content).toList());
        return page.map(position -> entry(position, titles));
    }

    @GetMapping("/{contentId}")
    HistoryEntry get(Caller caller, @PathVariable String contentId) {
        var content = address(contentId);
        var position =
                positions.find(caller.address(), content).orElseThrow(() -> ProblemException.notFound("history entry"));
        return entry(position, catalogue.summaries(List.of(content)));
    }

    /** Says where the caller is; the end of the film marks it as seen. */
    @PutMapping("/{contentId}")
    HistoryEntry put(Caller caller, @PathVariable String contentId, @Valid @RequestBody NewPosition request) {
        var title = catalogue.find(address(contentId)).orElseThrow(() -> ProblemException.notFound("title"));
        var position = new Position(
                title.id(), Math.min(request.positionMs(), title.durationMs()), title.durationMs(), clock.instant());
        positions.put(caller.address(), position);
        return entry(position, catalogue.summaries(List.of(title.id())));
    }

    /** Forgets a title; without an entry nothing happens. */
    @DeleteMapping("/{contentId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable String contentId) {
        positions.remove(caller.address(), address(contentId));
    }

    /** Forgets the whole history. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear(Caller caller) {
        positions.removeAll(caller.address());
    }

    private static HistoryEntry entry(Position position, Map<SuiAddress, ContentSummary> titles) {
        return new HistoryEntry(
                position.content().toString(),
                titles.get(position.content()),
                position.positionMs(),
                position.durationMs(),
                position.resumeMs(),
                position.isFinished(),
                position.watchedAt());
    }

    static SuiAddress address(String id) {
        try {
            return SuiAddress.parse(id);
        } catch (SuiException e) {
            throw ProblemException.notFound("title");
        }
    }
}
