/** What the demonstration films show and sound like. */
@NullMarked
package blockbuster.media.demo;

import org.jspecify.annotations.NullMarked;
