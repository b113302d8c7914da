/** Transactions: their parts, their BCS form and a builder. */
@NullMarked
package blockbuster.sui.transaction;

import org.jspecify.annotations.NullMarked;
