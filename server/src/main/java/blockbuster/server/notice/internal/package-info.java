/** Where notices come from, and the outbox' table and sender. */
@NullMarked
package blockbuster.server.notice.internal;

import org.jspecify.annotations.NullMarked;
