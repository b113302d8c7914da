/** A Sui network in a jar. */
@NullMarked
package blockbuster.localnet;

import org.jspecify.annotations.NullMarked;
