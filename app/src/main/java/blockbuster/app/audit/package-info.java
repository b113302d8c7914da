/** Checks a distribution from the chain and Walrus alone. */
@NullMarked
package blockbuster.app.audit;

import org.jspecify.annotations.NullMarked;
