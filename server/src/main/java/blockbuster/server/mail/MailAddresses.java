package blockbuster.server.mail;

import blockbuster.server.web.WireNames;
import blockbuster.sui.SuiAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the mail module. */
@Repository
class MailAddresses {

    private final JdbcClient jdbc;
    private final Clock clock;

    MailAddresses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<MailAddress> find(SuiAddress person) {
        return jdbc.sql("select * from mail_address where person = ?")
                .param(person.toString())
                .query(MailAddresses::row)
                .optional();
    }

    /** Which of these people get mail. */
    List<SuiAddress> readers(Collection<SuiAddress> people) {
        return jdbc.sql("select person from mail_address"
                        + " where person = any(?) and confirmed_at is not null and subscribed")
                .param(people.stream().map(SuiAddress::toString).distinct().toArray(String[]::new))
                .query((row, number) -> SuiAddress.parse(row.getString(1)))
                .list();
    }

    /** Replaces a person's address by one that is yet to be confirmed. */
    MailAddress put(SuiAddress person, String address, MailLanguage language) {
        return jdbc.sql("""
                        insert into mail_address (person, address, language, requested_at) values (?, ?, ?, ?)
                        on conflict (person) do update set address = excluded.address, language = excluded.language,
                            requested_at = excluded.requested_at, confirmed_at = null, subscribed = true
                        returning *
                        """)
                .params(person.toString(), address, language.wireName(), now())
                .query(MailAddresses::row)
                .single();
    }

    void confirm(SuiAddress person) {
        jdbc.sql("update mail_address set confirmed_at = coalesce(confirmed_at, ?) where person = ?")
                .params(now(), person.toString())
                .update();
    }

    void subscribe(SuiAddress person, boolean subscribed) {
        jdbc.sql("update mail_address set subscribed = ? where person = ?")
                .params(subscribed, person.toString())
                .update();
    }

    void setLanguage(SuiAddress person, MailLanguage language) {
        jdbc.sql("update mail_address set language = ? where person = ?")
                .params(language.wireName(), person.toString())
                .update();
    }

    void remove(SuiAddress person) {
        jdbc.sql("delete from mail_address where person = ?")
                .param(person.toString())
                .update();
    }

    /** Counts a request of each subject; false, and none counted, if one of them has had {@code limit} since then. */
    boolean request(List<byte[]> subjects, int limit, Instant since) {
        for (var subject : subjects) {
            long had = jdbc.sql("select count(*) from mail_request where subject = ? and at > ?")
                    .params(subject, utc(since))
                    .query(Long.class)
                    .single();
            if (had >= limit) {
                return false;
            }
        }
        subjects.forEach(subject -> jdbc.sql("insert into mail_request (subject, at) values (?, ?)")
                .params(subject, now())
                .update());
        return true;
    }

    void purge(Instant unconfirmedBefore, Instant requestsBefore) {
        jdbc.sql("delete from mail_address where confirmed_at is null and requested_at < ?")
                .param(utc(unconfirmedBefore))
                .update();
        jdbc.sql("delete from mail_request where at < ?")
                .param(utc(requestsBefore))
                .update();
    }

    private OffsetDateTime now() {
        return utc(clock.instant());
    }

    private static MailAddress row(ResultSet row, int number) throws SQLException {
        var confirmedAt = row.getObject("confirmed_at", OffsetDateTime.class);
        return new MailAddress(
                SuiAddress.parse(row.getString("person")),
                row.getString("address"),
                WireNames.parse(MailLanguage.class, "language", row.getString("language")),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                confirmedAt == null ? null : confirmedAt.toInstant(),
                row.getBoolean("subscribed"));
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
