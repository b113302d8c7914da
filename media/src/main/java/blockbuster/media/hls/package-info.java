/** Reads the HLS playlists (RFC 8216) that FFmpeg writes beside its outputs. */
@NullMarked
package blockbuster.media.hls;

import org.jspecify.annotations.NullMarked;
