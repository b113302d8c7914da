/** What Blockbuster's contracts keep: their objects as records. */
@NullMarked
package blockbuster.sui.contract.objects;

import org.jspecify.annotations.NullMarked;
