/** Reads subtitle files of any kind and charset and writes them as plain WebVTT. */
@NullMarked
package blockbuster.media.subtitle;

import org.jspecify.annotations.NullMarked;
