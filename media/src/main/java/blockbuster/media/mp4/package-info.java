/** Reads what an MP4 initialization section (ISO/IEC 14496-12) tells about its codec. */
@NullMarked
package blockbuster.media.mp4;

import org.jspecify.annotations.NullMarked;
