/** Who gets how much: scores, split policies and payout batches, as pure functions over integers. */
@NullMarked
package blockbuster.server.revenue.split;

import org.jspecify.annotations.NullMarked;
