package blockbuster.server.viewing;

import blockbuster.server.stream.StreamSettled;
import blockbuster.sui.SuiAddress;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables viewing_settled, viewing_rating and viewing_receipt. */
@Repository
class Ratings {

    private final JdbcClient jdbc;

    Ratings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a viewer watched of a title by one membership. */
    record Watched(SuiAddress membership, long creditedSeconds) {}

    void watched(StreamSettled settled) {
        jdbc.sql("""
                        insert into viewing_settled (viewer, membership_id, content_id, credited_seconds, settled_at)
                        values (:viewer, :membership, :content, :seconds, :at)
                        on conflict (viewer, content_id, membership_id) do update set
                            credited_seconds = viewing_settled.credited_seconds + excluded.credited_seconds,
                            settled_at = excluded.settled_at
                        """)
                .param("viewer", settled.viewer().toString())
                .param("membership", settled.membershipId().toString())
                .param("content", settled.contentId().toString())
                .param("seconds", settled.creditedSeconds())
                .param("at", settled.settledAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void rated(SuiAddress content, SuiAddress membership, int stars) {
        jdbc.sql("""
                        insert into viewing_rating (content_id, membership_id, stars) values (?, ?, ?)
                        on conflict (content_id, membership_id) do update set stars = excluded.stars
                        """).params(content.toString(), membership.toString(), stars).update();
    }

    /** How many memberships gave a title 1, 2, 3, 4 and 5 stars. */
    List<Long> counts(SuiAddress content) {
        var counted = new long[6];
        jdbc.sql("select stars, count(*) from viewing_rating where content_id = ? group by stars")
                .param(content.toString())
                .query(row -> {
                    counted[row.getInt(1)] = row.getLong(2);
                });
        return IntStream.rangeClosed(1, 5).mapToObj(stars -> counted[stars]).toList();
    }

    /** The stars by a membership that the viewer watched the title with. */
    Optional<Integer> own(SuiAddress viewer, SuiAddress content) {
        return jdbc.sql("""
                        select r.stars from viewing_settled s join viewing_rating r
                            on r.content_id = s.content_id and r.membership_id = s.membership_id
                        where s.viewer = ? and s.content_id = ? order by s.settled_at desc, s.membership_id limit 1
                        """)
                .params(viewer.toString(), content.toString())
                .query(Integer.class)
                .optional();
    }

    /** By which memberships the viewer watched the title, the last first. */
    List<Watched> watched(SuiAddress viewer, SuiAddress content) {
        return jdbc.sql(
                        "select membership_id, credited_seconds from viewing_settled where viewer = ? and content_id = ?"
                                + " order by settled_at desc, membership_id")
                .params(viewer.toString(), content.toString())
                .query((row, number) -> new Watched(SuiAddress.parse(row.getString(1)), row.getLong(2)))
                .list();
    }

    /** What a viewer watched of which title by which membership. */
    record WatchedTitle(String contentId, String membershipId, long creditedSeconds, Instant settledAt) {}

    /** Everything, for its viewer's own records. */
    List<WatchedTitle> all(SuiAddress viewer) {
        return jdbc.sql("select * from viewing_settled where viewer = ? order by settled_at, content_id, membership_id")
                .param(viewer.toString())
                .query((row, number) -> new WatchedTitle(
                        row.getString("content_id"),
                        row.getString("membership_id"),
                        row.getLong("credited_seconds"),
                        row.getObject("settled_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<SuiAddress> receipt(SuiAddress viewer, SuiAddress content, SuiAddress membership) {
        return jdbc.sql("select receipt_id from viewing_receipt"
                        + " where viewer = ? and content_id = ? and membership_id = ?")
                .params(viewer.toString(), content.toString(), membership.toString())
                .query(String.class)
                .optional()
                .map(SuiAddress::parse);
    }

    void issued(SuiAddress viewer, SuiAddress content, SuiAddress membership, SuiAddress receipt) {
        jdbc.sql("""
                        insert into viewing_receipt (viewer, content_id, membership_id, receipt_id) values (?, ?, ?, ?)
                        on conflict (viewer, content_id, membership_id) do nothing
                        """)
                .params(viewer.toString(), content.toString(), membership.toString(), receipt.toString())
                .update();
    }

    /** Forgets what the viewer watched; ratings stay, which the chain holds by membership. */
    void forget(SuiAddress viewer) {
        jdbc.sql("delete from viewing_settled where viewer = ?")
                .param(viewer.toString())
                .update();
        jdbc.sql("delete from viewing_receipt where viewer = ?")
                .param(viewer.toString())
                .update();
    }
}
