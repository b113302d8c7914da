/** Builds FFmpeg's arguments for a ladder and reads its progress. */
@NullMarked
package blockbuster.media.transcode;

import org.jspecify.annotations.NullMarked;
