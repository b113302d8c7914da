package blockbuster.server.webhook;

import org.jspecify.annotations.Nullable;

/** How a request to a receiver ended; without trouble it took the event. */
record PostOutcome(@Nullable Integer status, @Nullable String trouble) {}
