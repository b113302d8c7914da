/** Checks of a module by itself: declarations, and the types of what each instruction takes and leaves. */
@NullMarked
package blockbuster.move.verify;

import org.jspecify.annotations.NullMarked;
