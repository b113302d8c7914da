package blockbuster.server.stream;

import blockbuster.sui.SuiAddress;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whose plays were, as long as that is kept. */
@Component
public class StreamViewers {

    private final StreamSessions sessions;

    StreamViewers(StreamSessions sessions) {
        this.sessions = sessions;
    }

    /** Whether each of these streams is known to have been this viewer's, and no other's. */
    public boolean allOf(SuiAddress viewer, Collection<UUID> streams) {
        var distinct = Set.copyOf(streams);
        return distinct.isEmpty() || sessions.countOf(viewer, distinct) == distinct.size();
    }
}
