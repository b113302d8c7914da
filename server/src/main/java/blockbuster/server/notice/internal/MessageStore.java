package blockbuster.server.notice.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import blockbuster.server.notice.Message;
import blockbuster.server.notice.Outbox;
import blockbuster.server.web.Cursor;
import blockbuster.server.web.Page;
import blockbuster.server.web.WireNames;
import blockbuster.sui.SuiAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table notice_message. */
@Repository
class MessageStore implements Outbox {

    private final JdbcClient jdbc;
    private final Clock clock;

    MessageStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void add(List<Draft> drafts) {
        var now = utc(clock.instant());
        for (var draft : drafts) {
            var person = draft.person();
            jdbc.sql("""
                            insert into notice_message (id, channel, target, key, person, body, next_at, created_at)
                            values (:id, :channel, :target, :key, :person, :body, :now, :now)
                            on conflict do nothing
                            """)
                    .param("id", id(draft))
                    .param("channel", draft.channel())
                    .param("target", draft.target())
                    .param("key", draft.key())
                    .param("person", person == null ? null : person.toString())
                    .param("body", draft.body())
                    .param("now", now)
                    .update();
        }
    }

    /** Derived, so that whatever repeats a message repeats its id. */
    private static UUID id(Draft draft) {
        var name = String.join("\n", draft.channel(), draft.target(), draft.key());
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }

    /** Takes due messages for an attempt; who takes them and dies leaves them to others after {@code patience}. */
    List<Message> take(String channel, int limit, Duration patience) {
        var now = clock.instant();
        return jdbc.sql("""
                        update notice_message set attempts = attempts + 1, next_at = :later
                        where id in (
                            select id from notice_message
                            where channel = :channel and state = 'pending' and next_at <= :now
                            order by next_at limit :limit for update skip locked)
                        returning id, target, body, attempts, created_at
                        """)
                .param("later", utc(now.plus(patience)))
                .param("channel", channel)
                .param("now", utc(now))
                .param("limit", limit)
                .query((row, number) -> new Message(
                        row.getObject("id", UUID.class),
                        row.getString("target"),
                        row.getString("body"),
                        row.getInt("attempts"),
                        time(row, "created_at")))
                .list();
    }

    void finish(UUID id, State state, @Nullable String trouble) {
        jdbc.sql("update notice_message set state = :state, finished_at = :now, trouble = :trouble where id = :id")
                .param("state", WireNames.of(state))
                .param("now", utc(clock.instant()))
                .param("trouble", trouble)
                .param("id", id)
                .update();
    }

    void retry(UUID id, Instant at, String trouble) {
        jdbc.sql("update notice_message set next_at = ?, trouble = ? where id = ?")
                .params(utc(at), trouble, id)
                .update();
    }

    @Override
    public void removeAll(String channel, String target) {
        jdbc.sql("delete from notice_message where channel = ? and target = ?")
                .params(channel, target)
                .update();
    }

    @Override
    public boolean resend(String channel, String target, UUID id) {
        return jdbc.sql("""
                                update notice_message
                                set state = 'pending', attempts = 0, next_at = ?, finished_at = null, trouble = null
                                where channel = ? and target = ? and id = ?
                                """).params(utc(clock.instant()), channel, target, id).update() == 1;
    }

    @Override
    public Page<Entry> list(String channel, String target, int limit, @Nullable String cursor) {
        var after =
                cursor == null ? List.of("9999-12-31T00:00:00Z", new UUID(0, 0).toString()) : Cursor.decode(cursor, 2);
        var rows = jdbc.sql("""
                        select * from notice_message
                        where channel = ? and target = ? and (created_at, id) < (cast(? as timestamptz), cast(? as uuid))
                        order by created_at desc, id desc limit ?
                        """)
                .params(channel, target, after.getFirst(), after.getLast(), limit + 1)
                .query(MessageStore::entry)
                .list();
        return Page.of(rows, limit, entry -> Cursor.encode(entry.createdAt(), entry.id()));
    }

    List<Entry> of(SuiAddress person) {
        return jdbc.sql("select * from notice_message where person = ? order by created_at, id")
                .param(person.toString())
                .query(MessageStore::entry)
                .list();
    }

    void erase(SuiAddress person) {
        jdbc.sql("delete from notice_message where person = ?")
                .param(person.toString())
                .update();
    }

    int purge(Instant before) {
        return jdbc.sql("delete from notice_message where state <> 'pending' and finished_at < ?")
                .param(utc(before))
                .update();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        var state = State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
        var finishedAt = row.getObject("finished_at", OffsetDateTime.class);
        return new Entry(
                row.getObject("id", UUID.class),
                row.getString("key"),
                state,
                row.getInt("attempts"),
                time(row, "created_at"),
                state == State.PENDING ? time(row, "next_at") : null,
                finishedAt == null ? null : finishedAt.toInstant(),
                row.getString("trouble"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
