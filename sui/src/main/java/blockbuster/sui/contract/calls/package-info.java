/** Calls of Blockbuster's contracts, added to transactions. */
@NullMarked
package blockbuster.sui.contract.calls;

import org.jspecify.annotations.NullMarked;
