/** Execution of one transaction: programmable transactions, objects, natives and gas; no storage. */
@NullMarked
package blockbuster.localnet.execution;

import org.jspecify.annotations.NullMarked;
