package blockbuster.server.stream;

import blockbuster.media.UriScheme;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The addresses in a session's playlists: playlists and keys relative to the master playlist, segments at the edge. Each
 * carries the session's token, and keys also how long their requests may be held.
 */
record PlaybackUris(URI edge, String token, @Nullable Integer waitSeconds) implements UriScheme {

    @Override
    public String playlist(String rendition) {
        return rendition + ".m3u8" + query();
    }

    @Override
    public String key(String rendition, String window) {
        return "keys/" + rendition + "/" + window + ".key" + query();
    }

    @Override
    public String segment(String blobId, long from, long to) {
        var base = edge.toString();
        var root = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        return root + "/b/" + blobId + "/" + from + "-" + to + ".m4s?t=" + token;
    }

    String query() {
        return "?t=" + token + (waitSeconds == null ? "" : "&wait=" + waitSeconds);
    }
}
