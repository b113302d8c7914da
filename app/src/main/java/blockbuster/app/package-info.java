/** The command line and the wiring of embedded defaults. */
@NullMarked
package blockbuster.app;

import org.jspecify.annotations.NullMarked;
