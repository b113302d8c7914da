/** Binary Canonical Serialization; depends on nothing. */
@NullMarked
package blockbuster.bcs;

import org.jspecify.annotations.NullMarked;
