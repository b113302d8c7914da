package blockbuster.server.privacy;

import java.time.Instant;

/** Removes what a module has kept long enough. Modules with such data provide one; a job asks them all, every hour. */
public interface Retention {

    /** Removes what is older than the module's policy allows at the given time; may be repeated. */
    void sweep(Instant now);
}
