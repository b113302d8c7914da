package blockbuster.media.hls;

import blockbuster.media.PackagedRendition;
import blockbuster.media.PackagedRendition.Kind;
import blockbuster.media.StoredRange;
import blockbuster.media.UriScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes one rendition's media playlist. */
public final class MediaPlaylist {

    private MediaPlaylist() {}

    public static String text(PackagedRendition rendition, List<String> blobIds, UriScheme uris) {
        if (blobIds.size() != rendition.files().size()) {
            throw new IllegalArgumentException(
                    "a blob id for each of " + rendition.files() + ", not " + blobIds.size());
        }
        var addresses = addresses(rendition, blobIds, uris).iterator();
        var text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:7\n");
        text.append("#EXT-X-TARGETDURATION:")
                .append(rendition.targetDurationSeconds())
                .append('\n');
        text.append("#EXT-X-PLAYLIST-TYPE:VOD\n#EXT-X-INDEPENDENT-SEGMENTS\n");
        if (rendition.init() != null) {
            text.append("#EXT-X-MAP:URI=\"").append(addresses.next()).append("\"\n");
        }
        for (var segment : rendition.segments()) {
            text.append("#EXT-X-KEY:METHOD=AES-128,URI=\"")
                    .append(uris.key(rendition.name(), rendition.keyWindow(segment)))
                    .append("\",IV=0x")
                    .append(segment.ivHex())
                    .append('\n');
            text.append("#EXTINF:").append(seconds(segment.durationUs())).append(",\n");
            text.append(addresses.next()).append('\n');
        }
        return text.append("#EXT-X-ENDLIST\n").toString();
    }

    /** Of the initialization section, if there is one, then of each segment. */
    private static List<String> addresses(PackagedRendition rendition, List<String> blobIds, UriScheme uris) {
        var ranges = new ArrayList<StoredRange>();
        var init = rendition.init();
        if (init != null) {
            ranges.add(new StoredRange(blobIds.get(init.fileIndex()), init.from(), init.to(), init.sha256Hex()));
        }
        for (var segment : rendition.segments()) {
            ranges.add(new StoredRange(
                    blobIds.get(segment.fileIndex()), segment.from(), segment.to(), segment.sha256Hex()));
        }
        var addresses = new ArrayList<String>();
        for (int i = 0; i < ranges.size(); i++) {
            var next = i + 1 < ranges.size() ? ranges.get(i + 1) : null;
            addresses.add(ending(rendition, uris.segment(ranges.get(i), next)));
        }
        return addresses;
    }

    /** FFmpeg takes WebVTT only from a path that ends so. */
    private static String ending(PackagedRendition rendition, String address) {
        return rendition.kind() == Kind.SUBTITLES ? address.replaceFirst("\\.m4s(?=\\?|$)", ".vtt") : address;
    }

    private static String seconds(long micros) {
        return String.format(Locale.ROOT, "%d.%06d", micros / 1_000_000, micros % 1_000_000);
    }
}
