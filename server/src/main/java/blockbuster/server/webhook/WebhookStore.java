package blockbuster.server.webhook;

import blockbuster.server.content.TitleSecrets;
import blockbuster.server.web.WireNames;
import blockbuster.server.webhook.WebhookEndpoint.Scope;
import blockbuster.sui.SuiAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table webhook_endpoint. */
@Repository
class WebhookStore {

    private final JdbcClient jdbc;
    private final TitleSecrets wrapper;
    private final Clock clock;

    WebhookStore(JdbcClient jdbc, TitleSecrets wrapper, Clock clock) {
        this.jdbc = jdbc;
        this.wrapper = wrapper;
        this.clock = clock;
    }

    void insert(WebhookEndpoint endpoint, WebhookSecret secret) {
        jdbc.sql("insert into webhook_endpoint (id, owner, scope, url, events, secret, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        endpoint.id(),
                        endpoint.owner().toString(),
                        WireNames.of(endpoint.scope()),
                        endpoint.url(),
                        endpoint.events().toArray(String[]::new),
                        wrap(endpoint.id(), secret),
                        utc(endpoint.createdAt()))
                .update();
    }

    Optional<WebhookEndpoint> find(UUID id) {
        return jdbc.sql("select * from webhook_endpoint where id = ?")
                .param(id)
                .query(WebhookStore::row)
                .optional();
    }

    List<WebhookEndpoint> of(SuiAddress owner) {
        return jdbc.sql("select * from webhook_endpoint where owner = ? order by created_at, id")
                .param(owner.toString())
                .query(WebhookStore::row)
                .list();
    }

    /** Those that get events, of these people or of the whole platform. */
    List<WebhookEndpoint> enabledFor(Collection<SuiAddress> people) {
        return jdbc.sql("select * from webhook_endpoint"
                        + " where disabled_at is null and (scope = 'platform' or owner = any(?)) order by id")
                .param(people.stream().map(SuiAddress::toString).toArray(String[]::new))
                .query(WebhookStore::row)
                .list();
    }

    /** Those that sign now: the newest first. */
    List<WebhookSecret> secrets(UUID id) {
        return jdbc.sql("select secret, case when former_until > ? then former_secret end from webhook_endpoint"
                        + " where id = ?")
                .params(utc(clock.instant()), id)
                .query((row, number) -> {
                    var secrets = new ArrayList<WebhookSecret>();
                    secrets.add(unwrap(id, row.getBytes(1)));
                    if (row.getBytes(2) != null) {
                        secrets.add(unwrap(id, row.getBytes(2)));
                    }
                    return secrets;
                })
                .single();
    }

    void rotate(UUID id, WebhookSecret secret, Duration overlap) {
        jdbc.sql("update webhook_endpoint set former_secret = secret, former_until = ?, secret = ? where id = ?")
                .params(utc(clock.instant().plus(overlap)), wrap(id, secret), id)
                .update();
    }

    void disable(UUID id) {
        jdbc.sql("update webhook_endpoint set disabled_at = ? where id = ?")
                .params(utc(clock.instant()), id)
                .update();
    }

    void enable(UUID id) {
        jdbc.sql("update webhook_endpoint set disabled_at = null where id = ?")
                .param(id)
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from webhook_attempt where endpoint_id = ?").param(id).update();
        jdbc.sql("delete from webhook_endpoint where id = ?").param(id).update();
    }

    private byte[] wrap(UUID id, WebhookSecret secret) {
        return wrapper.wrap("webhook " + id, secret.bytes());
    }

    private WebhookSecret unwrap(UUID id, byte[] wrapped) {
        return new WebhookSecret(wrapper.unwrap("webhook " + id, wrapped));
    }

    private static WebhookEndpoint row(ResultSet row, int number) throws SQLException {
        var disabledAt = row.getObject("disabled_at", OffsetDateTime.class);
        return new WebhookEndpoint(
                row.getObject("id", UUID.class),
                SuiAddress.parse(row.getString("owner")),
                WireNames.parse(Scope.class, "scope", row.getString("scope")),
                row.getString("url"),
                Arrays.asList((String[]) row.getArray("events").getArray()),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                disabledAt == null ? null : disabledAt.toInstant());
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
