package blockbuster.server.content;

import blockbuster.server.auth.Caller;
import blockbuster.server.auth.Role;
import blockbuster.server.auth.Roles;
import blockbuster.server.web.Page;
import java.time.Clock;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What moderators look at. They decide on chain, by transactions of their own. */
@RestController
@RequestMapping("/api/v1/moderation")
class ModerationController {

    private final Shelf shelf;
    private final DecisionLog decisions;
    private final Roles roles;
    private final Clock clock;

    ModerationController(Shelf shelf, DecisionLog decisions, Roles roles, Clock clock) {
        this.shelf = shelf;
        this.decisions = decisions;
        this.roles = roles;
        this.clock = clock;
    }

    /** Titles that wait for a decision, oldest first. */
    @GetMapping("/queue")
    Page<ContentSummary> queue(
            Caller caller, @RequestParam(defaultValue = "24") int limit, @RequestParam Optional<String> cursor) {
        roles.require(caller, Role.MODERATOR);
        return shelf.queue(ContentPages.bounded(limit), cursor)
                .map(content -> ContentSummary.of(content, clock.instant()));
    }

    /** What was decided, newest first. */
    @GetMapping("/decisions")
    Page<Decision> decisions(
            Caller caller, @RequestParam(defaultValue = "24") int limit, @RequestParam Optional<String> cursor) {
        roles.require(caller, Role.MODERATOR);
        return decisions.list(ContentPages.bounded(limit), cursor);
    }
}
