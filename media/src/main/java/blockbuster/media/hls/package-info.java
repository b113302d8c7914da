/** Writes HLS playlists (RFC 8216) for viewers, and reads those that FFmpeg writes beside its outputs. */
@NullMarked
package blockbuster.media.hls;

import org.jspecify.annotations.NullMarked;
