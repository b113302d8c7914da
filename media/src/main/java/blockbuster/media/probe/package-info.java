/** Reads ffprobe's report of an uploaded file. */
@NullMarked
package blockbuster.media.probe;

import org.jspecify.annotations.NullMarked;
