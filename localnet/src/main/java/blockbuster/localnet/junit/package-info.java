/** A Sui network for JUnit tests; needs {@code junit-jupiter-api} on the user's own class path. */
@NullMarked
package blockbuster.localnet.junit;

import org.jspecify.annotations.NullMarked;
