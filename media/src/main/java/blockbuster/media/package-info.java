/** Probe, ladder, packaging and encryption of films. */
@NullMarked
package blockbuster.media;

import org.jspecify.annotations.NullMarked;
