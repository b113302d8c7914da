/** The commands that {@code ./blockbuster} understands. */
@NullMarked
package blockbuster.app.cli;

import org.jspecify.annotations.NullMarked;
