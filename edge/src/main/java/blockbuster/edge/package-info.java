/** Segment delivery over Walrus. */
@NullMarked
package blockbuster.edge;

import org.jspecify.annotations.NullMarked;
