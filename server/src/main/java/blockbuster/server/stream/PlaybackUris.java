package blockbuster.server.stream;

import blockbuster.media.StoredRange;
import blockbuster.media.UriScheme;
import blockbuster.walrus.BlobId;
import blockbuster.walrus.HashedRange;
import blockbuster.walrus.RangeSeal;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The addresses in a session's playlists: playlists and keys relative to the master playlist, segments at the edge. Each
 * carries the session's token, keys also how long their requests may be held, segments what they must hash to.
 */
record PlaybackUris(
        URI edge, RangeSeal seal, String token, @Nullable Integer waitSeconds) implements UriScheme {

    @Override
    public String playlist(String rendition) {
        return rendition + ".m3u8" + query();
    }

    @Override
    public String key(String rendition, String window) {
        return "keys/" + rendition + "/" + window + ".key" + query();
    }

    @Override
    public String segment(StoredRange range, @Nullable StoredRange next) {
        var base = edge.toString();
        var root = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        var following = next != null && range.isFollowedBy(next) ? hashed(next) : null;
        return root + "/b/" + range.blobId() + "/" + range.from() + "-" + range.to() + ".m4s?t=" + token + "&"
                + seal.query(hashed(range), following);
    }

    private static HashedRange hashed(StoredRange range) {
        return new HashedRange(
                new BlobId(range.blobId()),
                range.from(),
                Math.toIntExact(range.to() - range.from() + 1),
                range.sha256Hex());
    }

    private String query() {
        return query(token, waitSeconds);
    }

    /** What playlists' and keys' addresses carry. */
    static String query(String token, @Nullable Integer waitSeconds) {
        return "?t=" + token + (waitSeconds == null ? "" : "&wait=" + waitSeconds);
    }
}
