/** Move bytecode: format, checks, virtual machine; knows no Sui object. */
@NullMarked
package blockbuster.move;

import org.jspecify.annotations.NullMarked;
