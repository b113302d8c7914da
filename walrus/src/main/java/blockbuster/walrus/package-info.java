/** Walrus client and the embedded local store. */
@NullMarked
package blockbuster.walrus;

import org.jspecify.annotations.NullMarked;
