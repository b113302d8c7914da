package blockbuster.server.auth;

import blockbuster.receipts.Authorization;
import blockbuster.receipts.LoginMessage;
import blockbuster.receipts.VerifyingKey;
import blockbuster.sui.SuiAddress;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys that wallets let sign what their owners watch, each with the wallet's word for it. A word outlives its login,
 * because the plays that rest on it do; only the person's erasure ends it.
 */
@Component
public class SessionKeys implements PersonalData {

    private final JdbcClient jdbc;

    SessionKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The key of a login; empty if it was made by a program that watches nothing. */
    public Optional<VerifyingKey> of(Caller caller) {
        return jdbc.sql("select session_key from auth_session where id = ? and session_key is not null")
                .param(caller.sessionId())
                .query(String.class)
                .optional()
                .map(VerifyingKey::parse);
    }

    /** The wallet's word for a key; empty if there was none, or its owner had it erased. */
    public Optional<Authorization> authorization(VerifyingKey key) {
        return jdbc.sql("select message, signature from auth_authorization where session_key = ?")
                .param(key.toString())
                .query((row, number) -> new Authorization(row.getString(1), row.getString(2)))
                .optional();
    }

    /** Keeps a wallet's word, whose signature was verified; returns the key that it names, if any. */
    Optional<VerifyingKey> authorize(Authorization authorization) {
        var message = LoginMessage.parse(authorization.message());
        message.session()
                .ifPresent(grant -> jdbc.sql("""
                                insert into auth_authorization (session_key, address, message, signature, valid_until)
                                values (?, ?, ?, ?, ?) on conflict (session_key) do nothing
                                """)
                        .params(
                                grant.key().toString(),
                                message.address().toString(),
                                authorization.message(),
                                authorization.walletSignature(),
                                grant.until().atOffset(ZoneOffset.UTC))
                        .update());
        return message.session().map(LoginMessage.SessionGrant::key);
    }

    /** A key, as its owner may take it along. */
    private record Authorized(String sessionKey, String message, String signature, Instant validUntil) {}

    @Override
    public Map<String, List<?>> export(SuiAddress person) {
        return Map.of(
                "sessionKeys",
                jdbc.sql("select * from auth_authorization where address = ? order by valid_until, session_key")
                        .param(person.toString())
                        .query((row, number) -> new Authorized(
                                row.getString("session_key"),
                                row.getString("message"),
                                row.getString("signature"),
                                row.getObject("valid_until", OffsetDateTime.class)
                                        .toInstant()))
                        .list());
    }

    @Override
    public void erase(SuiAddress person) {
        jdbc.sql("delete from auth_authorization where address = ?")
                .param(person.toString())
                .update();
    }
}
