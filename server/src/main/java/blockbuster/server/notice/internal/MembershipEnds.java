package blockbuster.server.notice.internal;

import blockbuster.server.chain.MembershipPurchased;
import blockbuster.server.chain.MembershipRenewed;
import blockbuster.server.chain.MembershipUpgraded;
import blockbuster.server.notice.Notice;
import blockbuster.sui.SuiAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table notice_membership: warns members once for each end of their membership. */
@Component
class MembershipEnds {

    private final JdbcClient jdbc;
    private final Notices notices;
    private final NoticeSettings settings;
    private final Clock clock;

    MembershipEnds(JdbcClient jdbc, Notices notices, NoticeSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener
    void on(MembershipPurchased event) {
        put(event.membership(), event.member(), event.tier(), event.expiresAt());
    }

    @EventListener
    void on(MembershipRenewed event) {
        put(event.membership(), event.member(), event.tier(), event.expiresAt());
    }

    @EventListener
    void on(MembershipUpgraded event) {
        put(event.membership(), event.member(), event.toTier(), event.expiresAt());
    }

    /** What was warned of stays when the mirror is rebuilt. */
    private void put(SuiAddress membership, SuiAddress member, int tier, Instant endsAt) {
        jdbc.sql("""
                        insert into notice_membership (membership_id, member, tier, ends_at) values (?, ?, ?, ?)
                        on conflict (membership_id) do update
                            set member = excluded.member, tier = excluded.tier, ends_at = excluded.ends_at
                        """)
                .params(membership.toString(), member.toString(), tier, utc(endsAt))
                .update();
    }

    @Transactional
    void warn() {
        var now = clock.instant();
        notices.give(jdbc.sql("""
                        update notice_membership set warned_for = ends_at
                        where ends_at > ? and ends_at <= ? and warned_for is distinct from ends_at
                        returning membership_id, member, ends_at
                        """)
                .params(utc(now), utc(now.plus(settings.membershipWarning())))
                .query((row, number) -> ending(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        now))
                .list());
    }

    private static Notice ending(String membership, String member, Instant endsAt, Instant now) {
        return new Notice.MembershipEnding(
                "membership-ending:" + membership + ":" + endsAt.getEpochSecond(),
                now,
                SuiAddress.parse(member),
                SuiAddress.parse(membership),
                endsAt);
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
