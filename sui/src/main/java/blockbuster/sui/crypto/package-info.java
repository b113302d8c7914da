/** Hashes, keys and signatures as Sui uses them. */
@NullMarked
package blockbuster.sui.crypto;

import org.jspecify.annotations.NullMarked;
