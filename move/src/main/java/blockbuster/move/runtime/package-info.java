/** The virtual machine: loading and linking modules, types at run time, natives and the interpreter. */
@NullMarked
package blockbuster.move.runtime;

import org.jspecify.annotations.NullMarked;
