/** Listeners, sums and the route of the analytics module. */
@NullMarked
package blockbuster.server.analytics.internal;

import org.jspecify.annotations.NullMarked;
