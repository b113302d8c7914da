package blockbuster.server.stream;

import blockbuster.server.stream.credit.Account;
import blockbuster.server.stream.credit.Interval;
import blockbuster.server.stream.credit.Intervals;
import blockbuster.sui.SuiAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table stream_day: memberships' accounts by the day. To be used under {@link StreamSessions#lockMembership}. */
@Repository
class MemberDays {

    private static final TypeReference<List<Interval>> INTERVALS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Long>> MS_BY_TITLE = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MemberDays(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Day(LocalDate day, List<Interval> used, Map<String, Long> titleMs) {}

    /** A membership's account with a title, for the days from one moment to another. */
    Account account(SuiAddress membership, SuiAddress title, Instant from, Instant to) {
        var used = new ArrayList<Interval>();
        var titleMs = new TreeMap<LocalDate, Long>();
        for (var day : days(membership, from, to)) {
            used.addAll(day.used());
            var creditedMs = day.titleMs().get(title.toString());
            if (creditedMs != null) {
                titleMs.put(day.day(), creditedMs);
            }
        }
        return new Account(Intervals.union(used), titleMs);
    }

    /** Writes down an account that was read for these days. */
    void save(SuiAddress membership, SuiAddress title, Instant from, Instant to, Account account) {
        var before = new HashMap<LocalDate, Day>();
        days(membership, from, to).forEach(day -> before.put(day.day(), day));
        for (var day = dayOf(from); !day.isAfter(dayOf(to)); day = day.plusDays(1)) {
            var known = before.getOrDefault(day, new Day(day, List.of(), Map.of()));
            var titles = new TreeMap<>(known.titleMs());
            var creditedMs = account.titleMs().get(day);
            if (creditedMs != null) {
                titles.put(title.toString(), creditedMs);
            }
            var now = new Day(day, account.used().intersect(momentsOf(day)).list(), titles);
            if (!now.equals(known)) {
                write(membership, now);
            }
        }
    }

    /** Deletes what no stream can touch any more. */
    void purge(LocalDate before) {
        jdbc.sql("delete from stream_day where day < ?").param(before).update();
    }

    private List<Day> days(SuiAddress membership, Instant from, Instant to) {
        return jdbc.sql("select day, used, title_ms from stream_day where membership_id = ? and day between ? and ?")
                .params(membership.toString(), dayOf(from), dayOf(to))
                .query(this::row)
                .list();
    }

    private void write(SuiAddress membership, Day day) {
        jdbc.sql("""
                        insert into stream_day (membership_id, day, used, title_ms)
                        values (?, ?, cast(? as jsonb), cast(? as jsonb))
                        on conflict (membership_id, day) do update set used = excluded.used, title_ms = excluded.title_ms
                        """)
                .params(
                        membership.toString(),
                        day.day(),
                        json.writeValueAsString(day.used()),
                        json.writeValueAsString(day.titleMs()))
                .update();
    }

    private Day row(ResultSet row, int number) throws SQLException {
        return new Day(
                row.getObject("day", LocalDate.class),
                json.readValue(row.getString("used"), INTERVALS),
                json.readValue(row.getString("title_ms"), MS_BY_TITLE));
    }

    private static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private static Intervals momentsOf(LocalDate day) {
        long midnight = day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
        long nextMidnight =
                day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
        return new Intervals(List.of(new Interval(midnight, nextMidnight)));
    }
}
