/** Runs every test of every part and counts the results. */
@NullMarked
package blockbuster.app.testing;

import org.jspecify.annotations.NullMarked;
