/** How quotes are made. */
@NullMarked
package blockbuster.server.quote.internal;

import org.jspecify.annotations.NullMarked;
