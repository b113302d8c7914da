package blockbuster.server.stream;

import blockbuster.server.privacy.Retention;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** Cuts old sessions' tie to their viewers. */
@Component
class SessionRetention implements Retention {

    private final StreamSessions sessions;
    private final Policy policy;

    SessionRetention(StreamSessions sessions, Policy policy) {
        this.sessions = sessions;
        this.policy = policy;
    }

    /** @param keepViewers how long after its end a session still says whose it was */
    @ConfigurationProperties("blockbuster.stream.retention")
    record Policy(@DefaultValue("400d") Duration keepViewers) {}

    @Override
    public void sweep(Instant now) {
        sessions.forgetBefore(now.minus(policy.keepViewers()));
    }
}
