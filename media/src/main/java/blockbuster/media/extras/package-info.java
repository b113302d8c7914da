/** Makes what a player shows beside the film: subtitles, thumbnails to seek by, chapters, posters to choose from. */
@NullMarked
package blockbuster.media.extras;

import org.jspecify.annotations.NullMarked;
