/** The public evidence of a distribution: pseudonymous session leaves and their Merkle root. */
@NullMarked
package blockbuster.server.revenue.leaves;

import org.jspecify.annotations.NullMarked;
