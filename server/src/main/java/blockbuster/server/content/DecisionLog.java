package blockbuster.server.content;

import blockbuster.server.chain.ContentApproved;
import blockbuster.server.chain.ContentRejected;
import blockbuster.server.chain.ContentTakenDown;
import blockbuster.server.chain.EventPosition;
import blockbuster.server.web.Cursor;
import blockbuster.server.web.Page;
import blockbuster.sui.SuiAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every decision of a moderator as the chain told it, inside the indexer's transaction; a replay adds nothing. */
@Component
class DecisionLog {

    private final JdbcClient jdbc;

    DecisionLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(ContentApproved event) {
        note(event.position(), event.content(), ContentStatus.APPROVED, "", event.moderator(), event.decidedAt());
    }

    @EventListener
    void on(ContentRejected event) {
        note(
                event.position(),
                event.content(),
                ContentStatus.REJECTED,
                event.reason(),
                event.moderator(),
                event.decidedAt());
    }

    @EventListener
    void on(ContentTakenDown event) {
        note(
                event.position(),
                event.content(),
                ContentStatus.TAKEN_DOWN,
                event.reason(),
                event.moderator(),
                event.decidedAt());
    }

    private void note(
            EventPosition position,
            SuiAddress content,
            ContentStatus decision,
            String reason,
            SuiAddress moderator,
            Instant at) {
        jdbc.sql("""
                        insert into content_decision (content_id, decision, reason, moderator, decided_at, transaction)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (content_id, decision) do nothing
                        """)
                .params(
                        content.toString(),
                        decision.wireName(),
                        reason,
                        moderator.toString(),
                        at.atOffset(ZoneOffset.UTC),
                        position.transaction())
                .update();
    }

    /** Newest first. */
    Page<Decision> list(int limit, Optional<String> cursor) {
        var params = new HashMap<String, Object>();
        cursor.ifPresent(text -> {
            var values = Cursor.decode(text, 3);
            params.put("at", values.get(0));
            params.put("id", values.get(1));
            params.put("decision", values.get(2));
        });
        var rows = jdbc.sql("""
                        select d.*, c.title, c.uploader, u.name as uploader_name from content_decision d
                        join content c on c.id = d.content_id
                        left join content_uploader u on u.address = c.uploader
                        """
                        + (params.isEmpty()
                                ? ""
                                : "where (d.decided_at, d.content_id, d.decision)"
                                        + " < (cast(:at as timestamptz), :id, :decision)")
                        + " order by d.decided_at desc, d.content_id desc, d.decision desc limit :rows")
                .params(params)
                .param("rows", limit + 1)
                .query(DecisionLog::map)
                .list();
        return Page.of(
                rows,
                limit,
                last -> Cursor.encode(
                        last.decidedAt(), last.contentId(), last.decision().wireName()));
    }

    private static Decision map(ResultSet row, int number) throws SQLException {
        return new Decision(
                row.getString("content_id"),
                row.getString("title"),
                new ContentSummary.Uploader(row.getString("uploader"), row.getString("uploader_name")),
                ContentStatus.of(row.getString("decision")),
                row.getString("reason"),
                row.getString("moderator"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getString("transaction"));
    }
}
