/** Checks of a module by itself: declarations, types, locals and references; the rules of Move's own verifier. */
@NullMarked
package blockbuster.move.verify;

import org.jspecify.annotations.NullMarked;
