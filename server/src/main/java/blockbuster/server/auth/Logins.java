package blockbuster.server.auth;

import blockbuster.sui.SuiAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A person's own login sessions. */
@Component
public class Logins implements PersonalData {

    private final LoginSessions sessions;

    Logins(LoginSessions sessions) {
        this.sessions = sessions;
    }

    /**
     * A login.
     *
     * @param device what it runs on, as its browser said; may be empty
     * @param lastSeenAt to five minutes
     */
    public record LoginSession(String id, String device, Instant createdAt, Instant lastSeenAt, Instant expiresAt) {}

    /** The open ones, newest first. */
    public List<LoginSession> of(SuiAddress person) {
        return sessions.of(person.toString());
    }

    /** Ends one; false if the person has no such. */
    public boolean end(SuiAddress person, String id) {
        var own = of(person).stream().anyMatch(session -> session.id().equals(id));
        if (own) {
            sessions.close(id);
        }
        return own;
    }

    public void endAll(SuiAddress person) {
        sessions.closeAll(person.toString());
    }

    @Override
    public Map<String, List<?>> export(SuiAddress person) {
        return Map.of("logins", of(person));
    }

    @Override
    public void erase(SuiAddress person) {
        endAll(person);
    }
}
