package blockbuster.server.recommendation;

import blockbuster.server.account.RecommendationsSwitched;
import blockbuster.server.chain.ContentApproved;
import blockbuster.server.chain.ContentRated;
import blockbuster.server.chain.ContentRejected;
import blockbuster.server.chain.ContentSubmitted;
import blockbuster.server.chain.ContentTakenDown;
import blockbuster.server.chain.StreamsRecorded;
import blockbuster.server.stream.StreamSettled;
import blockbuster.sui.SuiAddress;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes note of titles and of settled watching, in the transactions in which they change. */
@Component
class RecommendationListener {

    /** Of a title's words; more cost time and tell little. */
    private static final int STORY_LENGTH = 300;

    private final JdbcClient jdbc;

    RecommendationListener(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(ContentSubmitted event) {
        var story = (event.title() + " " + event.description()).toLowerCase(Locale.ROOT);
        jdbc.sql("""
                        insert into recommendation_title (content_id, creator, title, genre, language, story)
                        values (?, ?, ?, ?, ?, left(?, ?)) on conflict (content_id) do nothing
                        """)
                .params(
                        event.content().toString(),
                        event.uploader().toString(),
                        event.title(),
                        event.genre(),
                        event.language(),
                        story,
                        STORY_LENGTH)
                .update();
    }

    @EventListener
    void on(ContentApproved event) {
        publish(event.content(), true, event.decidedAt());
    }

    @EventListener
    void on(ContentRejected event) {
        publish(event.content(), false, event.decidedAt());
    }

    @EventListener
    void on(ContentTakenDown event) {
        publish(event.content(), false, event.decidedAt());
    }

    private void publish(SuiAddress content, boolean published, Instant at) {
        jdbc.sql("update recommendation_title set published = ?, published_at = ? where content_id = ?")
                .params(published, at.atOffset(ZoneOffset.UTC), content.toString())
                .update();
    }

    @EventListener
    void on(StreamsRecorded event) {
        jdbc.sql("update recommendation_title set plays = ? where content_id = ?")
                .params(event.totalPlays(), event.content().toString())
                .update();
    }

    @EventListener
    void on(ContentRated event) {
        jdbc.sql("update recommendation_title set rating_sum = ?, rating_count = ? where content_id = ?")
                .params(event.ratingSum(), event.ratingCount(), event.content().toString())
                .update();
    }

    @EventListener
    void on(StreamSettled settled) {
        jdbc.sql("""
                        insert into recommendation_watch (membership_id, content_id, viewer, credited_seconds, watched_at)
                        values (:membership, :content, :viewer, :seconds, :at)
                        on conflict (membership_id, content_id) do update set viewer = excluded.viewer,
                            credited_seconds = recommendation_watch.credited_seconds + excluded.credited_seconds,
                            watched_at = excluded.watched_at
                        """)
                .param("membership", settled.membershipId().toString())
                .param("content", settled.contentId().toString())
                .param("viewer", settled.viewer().toString())
                .param("seconds", settled.creditedSeconds())
                .param("at", settled.settledAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @EventListener
    void on(RecommendationsSwitched switched) {
        jdbc.sql(
                        switched.on()
                                ? "delete from recommendation_off where viewer = ?"
                                : "insert into recommendation_off (viewer) values (?) on conflict do nothing")
                .param(switched.address().toString())
                .update();
    }
}
