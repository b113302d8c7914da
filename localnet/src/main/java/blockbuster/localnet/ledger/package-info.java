/** The ledger: durable state, validation of what comes in, checkpoints and their subscribers. */
@NullMarked
package blockbuster.localnet.ledger;

import org.jspecify.annotations.NullMarked;
