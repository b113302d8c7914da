package blockbuster.server.stream;

import java.time.Duration;

/** Lets time pass on the calling (virtual) thread. */
interface Pause {
    void pause(Duration duration) throws InterruptedException;
}
