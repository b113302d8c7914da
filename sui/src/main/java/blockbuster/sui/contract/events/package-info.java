/** What Blockbuster's contracts tell: their events as records. */
@NullMarked
package blockbuster.sui.contract.events;

import org.jspecify.annotations.NullMarked;
