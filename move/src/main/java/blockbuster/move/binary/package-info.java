/** The binary format of Move modules, versions 6 and 7: tables, instructions and their bounded parser. */
@NullMarked
package blockbuster.move.binary;

import org.jspecify.annotations.NullMarked;
