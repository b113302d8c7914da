/** How watching is credited: pure functions over film positions and wall-clock. */
@NullMarked
package blockbuster.server.stream.credit;

import org.jspecify.annotations.NullMarked;
