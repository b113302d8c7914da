package blockbuster.walrus;

import java.net.URI;
import java.time.Duration;

/** Hears of endpoints that misbehave. Called on the thread of the request that noticed; must not block. */
public interface WalrusListener {

    /** An aggregator delivered bytes that the caller's check refused; it is asked last for the given time. */
    default void wrongContent(URI aggregator, String path, Duration droppedFor) {}

    /** An endpoint failed several times in a row; it is asked last for the given time. */
    default void unavailable(URI endpoint, Duration droppedFor) {}

    /** An endpoint that had been set aside answers again. */
    default void recovered(URI endpoint) {}
}
