package blockbuster.media.hls;

import blockbuster.media.PackagedRendition;
import blockbuster.media.PackagedRendition.Kind;
import blockbuster.media.UriScheme;
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
        var init = rendition.init();
        var text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:7\n");
        text.append("#EXT-X-TARGETDURATION:")
                .append(rendition.targetDurationSeconds())
                .append('\n');
        text.append("#EXT-X-PLAYLIST-TYPE:VOD\n#EXT-X-INDEPENDENT-SEGMENTS\n");
        if (init != null) {
            text.append("#EXT-X-MAP:URI=\"")
                    .append(uris.segment(blobIds.get(init.fileIndex()), init.from(), init.to()))
                    .append("\"\n");
        }
        for (var segment : rendition.segments()) {
            text.append("#EXT-X-KEY:METHOD=AES-128,URI=\"")
                    .append(uris.key(rendition.name(), rendition.keyWindow(segment)))
                    .append("\",IV=0x")
                    .append(segment.ivHex())
                    .append('\n');
            text.append("#EXTINF:").append(seconds(segment.durationUs())).append(",\n");
            var address = uris.segment(blobIds.get(segment.fileIndex()), segment.from(), segment.to());
            text.append(ending(rendition, address)).append('\n');
        }
        return text.append("#EXT-X-ENDLIST\n").toString();
    }

    /** FFmpeg takes WebVTT only from a path that ends so. */
    private static String ending(PackagedRendition rendition, String address) {
        return rendition.kind() == Kind.SUBTITLES ? address.replaceFirst("\\.m4s(?=\\?|$)", ".vtt") : address;
    }

    private static String seconds(long micros) {
        return String.format(Locale.ROOT, "%d.%06d", micros / 1_000_000, micros % 1_000_000);
    }
}
