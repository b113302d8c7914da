/** The whole platform in one process: starts the parts in order, connects them, stops them in reverse. */
@NullMarked
package blockbuster.app.platform;

import org.jspecify.annotations.NullMarked;
