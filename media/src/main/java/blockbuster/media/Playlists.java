package blockbuster.media;

import blockbuster.media.hls.MasterPlaylist;
import blockbuster.media.hls.MediaPlaylist;
import java.util.List;

/**
 * HLS playlists (RFC 8216, version 7) as text; pure functions, cheap enough to be made per viewer.
 *
 * <p>Choices that all tested players agree on: byte ranges are in the segments' paths, the initialization section is in
 * the clear and named before the first key, and every segment repeats its key with its own initialization vector.
 */
public final class Playlists {

    private Playlists() {}

    /**
     * The master playlist for a viewer whose tier ends at {@code maxHeight} (of the short side), highest rendition first.
     * Throws {@link IllegalArgumentException} when the tier allows no rendition.
     */
    public static String master(PackagedTitle title, int maxHeight, UriScheme uris) {
        return MasterPlaylist.text(title.allowed(maxHeight), uris);
    }

    /** The media playlist of a rendition whose files are stored as {@code blobIds}, in the same order. */
    public static String media(PackagedRendition rendition, List<String> blobIds, UriScheme uris) {
        return MediaPlaylist.text(rendition, blobIds, uris);
    }
}
