package blockbuster.media;

import org.jspecify.annotations.Nullable;

/** Where a player finds the parts of a title; the results are written into playlists as they are. */
public interface UriScheme {

    /** The media playlist of a rendition. */
    String playlist(String rendition);

    /** The key of a rendition for a window ({@code 0}, {@code 1} ... or {@link PackagedRendition#ALL_WINDOWS}). */
    String key(String rendition, String window);

    /**
     * Bytes of a blob. The path must end in {@code .m4s}: some players insist.
     * The same path with {@code .vtt} instead names the same bytes, for segments of subtitles.
     *
     * @param next what the player will want after this, or null
     */
    String segment(StoredRange range, @Nullable StoredRange next);
}
