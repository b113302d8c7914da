package blockbuster.server.recommendation;

import blockbuster.server.recommendation.Pick.Because;
import blockbuster.sui.SuiAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Chooses titles, all in PostgreSQL. Scores are integers and ties go by id: the same rows give the same list. */
@Repository
class Picks {

    /** Fewer members who watched both titles say little, and might tell on one of them. */
    private static final int FEWEST_TOGETHER = 2;

    /** Watching less than this says nothing of liking. */
    private static final int LEAST_SECONDS = 30;

    private static final int MOST_SEEDS = 5;

    /**
     * How near each seed's candidates are: of 1000, watching counts for half (cosine of the two sets of members), then
     * story, creator, genre, language. Of each seed at most 1000 members and 140 candidates are looked at.
     */
    private static final String SIMILAR = """
            with seed as (
                select * from recommendation_title where content_id = any(:seeds)
            ), fan as (
                select s.content_id as seed_id, w.membership_id from seed s cross join lateral (
                    select membership_id from recommendation_watch w
                    where w.content_id = s.content_id and credited_seconds >= :leastSeconds
                        and not exists (select from recommendation_off o where o.viewer = w.viewer)
                    order by membership_id limit 1000) w
            ), fans as (
                select seed_id, count(*) as members from fan group by seed_id
            ), together as (
                select seed_id, content_id, members from (
                    select f.seed_id, w.content_id, count(*) as members,
                        row_number() over (partition by f.seed_id order by count(*) desc, w.content_id) as place
                    from fan f join recommendation_watch w on w.membership_id = f.membership_id
                    where w.content_id <> f.seed_id and w.credited_seconds >= :leastSeconds
                    group by f.seed_id, w.content_id having count(*) >= :fewestTogether) counted
                where place <= 60
            ), watchers as (
                select content_id, count(*) as members from recommendation_watch
                where content_id in (select content_id from together) group by content_id
            ), near as (
                select seed_id, content_id from together
                union select s.content_id, c.content_id from seed s cross join lateral (
                    select content_id from recommendation_title t
                    where t.published and lower(t.genre) = lower(s.genre) order by plays desc, content_id limit 60) c
                union select s.content_id, c.content_id from seed s cross join lateral (
                    select content_id from recommendation_title t
                    where t.published and t.creator = s.creator order by plays desc, content_id limit 20) c
            ), scored as (
                select s.content_id as seed_id, s.title as seed_title, t.content_id,
                    coalesce(round(500 * g.members / sqrt(f.members::numeric * w.members)), 0)::int as watched_score,
                    round(200 * similarity(t.story, s.story)::numeric)::int as story_score,
                    case when t.creator = s.creator then 140 else 0 end as creator_score,
                    case when lower(t.genre) = lower(s.genre) then 120 else 0 end as genre_score,
                    case when lower(t.language) = lower(s.language) then 40 else 0 end as language_score
                from near n join seed s on s.content_id = n.seed_id
                    join recommendation_title t on t.content_id = n.content_id and t.published
                    left join together g on g.seed_id = n.seed_id and g.content_id = n.content_id
                    left join fans f on f.seed_id = n.seed_id
                    left join watchers w on w.content_id = n.content_id
                where t.content_id <> all(:excluded)
            ), ranked as (
                select *, sum(score) over (partition by content_id) as total,
                    row_number() over (partition by content_id order by score desc, seed_id) as place
                from (select *, watched_score + story_score + creator_score + genre_score + language_score as score
                    from scored) summed
            )
            select * from ranked where place = 1 order by total desc, content_id limit :limit
            """;

    private static final String FOR_EVERYBODY = """
            select content_id,
                case when plays > 0 and rating_count >= 3 and rating_sum >= 4 * rating_count then 'TOP_RATED'
                    when plays > 0 then 'POPULAR' else 'NEW' end as reason
            from recommendation_title where published and content_id <> all(:excluded)
            order by plays desc, (rating_sum + 15) * 1000 / (rating_count + 5) desc, published_at desc, content_id
            limit :limit
            """;

    private final JdbcClient jdbc;

    Picks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the viewer wants recommendations of their own. */
    boolean isOn(SuiAddress viewer) {
        return jdbc.sql("select not exists (select from recommendation_off where viewer = ?)")
                .param(viewer.toString())
                .query(Boolean.class)
                .single();
    }

    /** What a viewer watched, the last first. */
    List<SuiAddress> watchedBy(SuiAddress viewer) {
        return jdbc.sql("select content_id from recommendation_watch where viewer = ? and credited_seconds >= ?"
                        + " group by content_id order by max(watched_at) desc, content_id")
                .params(viewer.toString(), LEAST_SECONDS)
                .query((row, number) -> SuiAddress.parse(row.getString(1)))
                .list();
    }

    /** Titles like the first of the given ones, without any of them. */
    List<Pick> like(List<SuiAddress> watched, int limit) {
        return jdbc.sql(SIMILAR)
                .param("seeds", texts(watched.stream().limit(MOST_SEEDS).toList()))
                .param("excluded", texts(watched))
                .param("leastSeconds", LEAST_SECONDS)
                .param("fewestTogether", FEWEST_TOGETHER)
                .param("limit", limit)
                .query((row, number) -> new Pick(
                        SuiAddress.parse(row.getString("content_id")),
                        reason(row),
                        new Because(row.getString("seed_id"), row.getString("seed_title"))))
                .list();
    }

    /** The shelf for those of whom nothing is known. */
    List<Pick> forEverybody(Collection<SuiAddress> excluded, int limit) {
        return jdbc.sql(FOR_EVERYBODY)
                .param("excluded", texts(excluded))
                .param("limit", limit)
                .query((row, number) -> new Pick(
                        SuiAddress.parse(row.getString("content_id")), Reason.valueOf(row.getString("reason")), null))
                .list();
    }

    void forget(SuiAddress viewer) {
        jdbc.sql("delete from recommendation_watch where viewer = ?")
                .param(viewer.toString())
                .update();
        jdbc.sql("delete from recommendation_off where viewer = ?")
                .param(viewer.toString())
                .update();
    }

    /** What contributed most. */
    private static Reason reason(ResultSet row) throws SQLException {
        var best = Reason.SAME_GENRE;
        int most = row.getInt("genre_score");
        for (var reason : List.of(Reason.SIMILAR_STORY, Reason.SAME_CREATOR, Reason.WATCHED_TOGETHER)) {
            int score = row.getInt(scoreOf(reason));
            if (score > most) {
                best = reason;
                most = score;
            }
        }
        return best;
    }

    private static String scoreOf(Reason reason) {
        return switch (reason) {
            case WATCHED_TOGETHER -> "watched_score";
            case SAME_CREATOR -> "creator_score";
            case SIMILAR_STORY -> "story_score";
            case SAME_GENRE, POPULAR, TOP_RATED, NEW -> "genre_score";
        };
    }

    private static String[] texts(Collection<SuiAddress> ids) {
        var texts = new ArrayList<String>();
        ids.forEach(id -> texts.add(id.toString()));
        return texts.toArray(String[]::new);
    }
}
