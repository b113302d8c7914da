/** Values of the virtual machine: integers, structs, vectors and references, with copy, equality and encoding. */
@NullMarked
package blockbuster.move.value;

import org.jspecify.annotations.NullMarked;
