package blockbuster.server.viewing;

import blockbuster.server.chain.ContentRated;
import blockbuster.server.stream.StreamSettled;
import blockbuster.server.stream.StreamWatched;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes note of what was watched and rated, in the transactions in which it happens. */
@Component
class ViewingListener {

    private final Positions positions;
    private final Ratings ratings;

    ViewingListener(Positions positions, Ratings ratings) {
        this.positions = positions;
        this.ratings = ratings;
    }

    @EventListener
    void on(StreamWatched watched) {
        positions.put(
                watched.viewer(),
                new Position(watched.contentId(), watched.positionMs(), watched.durationMs(), watched.at()));
    }

    @EventListener
    void on(StreamSettled settled) {
        ratings.watched(settled);
    }

    @EventListener
    void on(ContentRated rated) {
        ratings.rated(rated.content(), rated.membership(), rated.stars());
    }
}
