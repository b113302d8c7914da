/** Encrypts, hashes and places the segments of one title. */
@NullMarked
package blockbuster.media.pack;

import org.jspecify.annotations.NullMarked;
