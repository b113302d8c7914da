/** The distribution's state machine, its tables and its routes. */
@NullMarked
package blockbuster.server.revenue.internal;

import org.jspecify.annotations.NullMarked;
