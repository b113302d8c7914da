/** How leases are kept. */
@NullMarked
package blockbuster.server.lease.internal;

import org.jspecify.annotations.NullMarked;
