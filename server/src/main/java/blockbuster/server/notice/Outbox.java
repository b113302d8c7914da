package blockbuster.server.notice;

import blockbuster.server.web.Page;
import blockbuster.sui.SuiAddress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Messages that go out once each, with retries. They are kept in the caller's transaction: what is rolled back is not sent,
 * what is committed is, whatever is killed.
 */
public interface Outbox {

    /**
     * A message to send.
     *
     * @param key names what is told: a second message of the same channel, target and key is the same one
     * @param person whose data it is; erased with theirs
     */
    record Draft(
            String channel,
            String target,
            String key,
            @Nullable SuiAddress person,
            String body) {}

    void add(List<Draft> drafts);

    /** Drops what is not sent yet, and the record of what was. */
    void removeAll(String channel, String target);

    /** A target's messages, newest first. */
    Page<Entry> list(String channel, String target, int limit, @Nullable String cursor);

    /** Sends a message of a target again from the first attempt on; false if there is none of that id. */
    boolean resend(String channel, String target, UUID id);

    /** What became of a message; {@code nextAt} is absent once it is over. */
    record Entry(
            UUID id,
            String key,
            State state,
            int attempts,
            Instant createdAt,
            @Nullable Instant nextAt,
            @Nullable Instant finishedAt,
            @Nullable String trouble) {}

    enum State {
        PENDING,
        DELIVERED,
        /** Refused, or given up after many attempts. */
        FAILED
    }
}
