/** Blockbuster's contracts on chain: publishing them, and knowing where they are. */
@NullMarked
package blockbuster.sui.contract;

import org.jspecify.annotations.NullMarked;
