package blockbuster.server.stream;

import blockbuster.server.chain.ContentTakenDown;
import blockbuster.server.content.Content;
import blockbuster.server.content.ContentCatalogue;
import blockbuster.server.content.ContentPackages;
import blockbuster.server.content.ContentStatus;
import blockbuster.server.content.StoredTitle;
import blockbuster.server.web.ProblemException;
import blockbuster.sui.SuiAddress;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The titles being played, in memory with their keys. A title taken down stops within a minute on every server, at
 * once on the one that follows the chain. Thread-safe.
 */
@Component
class PlayableTitles {

    private static final int TITLES = 500;
    private static final Duration BELIEVED = Duration.ofSeconds(30);
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final ContentCatalogue catalogue;
    private final ContentPackages packages;
    private final Clock clock;
    private final LoadingCache<SuiAddress, Playable> titles;
    private final LoadingCache<SuiAddress, Playable> previews;

    PlayableTitles(ContentCatalogue catalogue, ContentPackages packages, Clock clock) {
        this.catalogue = catalogue;
        this.packages = packages;
        this.clock = clock;
        this.titles = cache(Content::isApproved);
        this.previews = cache(content -> content.status() != ContentStatus.TAKEN_DOWN);
    }

    private LoadingCache<SuiAddress, Playable> cache(Predicate<Content> allowed) {
        return Caffeine.newBuilder()
                .maximumSize(TITLES)
                // Refreshed beside the requests, so that none of them waits for the database while a title is watched.
                .refreshAfterWrite(BELIEVED)
                .expireAfterWrite(KEPT)
                .build(id -> load(id, allowed));
    }

    /** A title and what it takes to play it. */
    record Playable(Content content, StoredTitle stored) {}

    /**
     * A title that may be played now.
     *
     * @throws ProblemException 404 if there is none of that id on the shelf, 410 if its storage has ended
     */
    Playable get(SuiAddress id) {
        var title = titles.get(id);
        if (title.content().isExpired(clock.instant())) {
            throw StreamProblems.titleExpired(title.content().paidUntil());
        }
        return title;
    }

    /**
     * What a session plays. A preview goes on whatever is decided meanwhile, unless the title is taken down.
     *
     * @throws ProblemException 404 if it may not be played any more
     */
    Playable of(StreamSession session) {
        return session.preview() ? previews.get(session.contentId()) : get(session.contentId());
    }

    /**
     * What a session plays of a rendition; one that was added since this server looked is found.
     *
     * @throws ProblemException 404 if there is none of that name
     */
    Playable of(StreamSession session, String rendition) {
        var title = of(session);
        if (has(title, rendition)) {
            return title;
        }
        (session.preview() ? previews : titles).invalidate(session.contentId());
        return Optional.of(of(session))
                .filter(fresh -> has(fresh, rendition))
                .orElseThrow(() -> ProblemException.notFound("rendition"));
    }

    private static boolean has(Playable title, String rendition) {
        return title.stored().title().rendition(rendition).isPresent();
    }

    /** A title that waits for a moderator or was rejected by one, read anew: few play such. */
    Optional<Playable> underReview(SuiAddress id) {
        return find(
                id,
                content -> content.status() == ContentStatus.IN_REVIEW || content.status() == ContentStatus.REJECTED);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ContentTakenDown event) {
        titles.invalidate(event.content());
        previews.invalidate(event.content());
    }

    private Playable load(SuiAddress id, Predicate<Content> allowed) {
        return find(id, allowed).orElseThrow(() -> ProblemException.notFound("title"));
    }

    private Optional<Playable> find(SuiAddress id, Predicate<Content> allowed) {
        return catalogue
                .find(id)
                .filter(allowed)
                .flatMap(content -> packages.load(id).map(stored -> new Playable(content, stored)));
    }
}
