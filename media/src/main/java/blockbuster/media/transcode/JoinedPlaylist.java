package blockbuster.media.transcode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The playlist of a joined rendition, in the form that FFmpeg gives those of its own. */
final class JoinedPlaylist {

    private final String name;
    private final StringBuilder lines = new StringBuilder();
    private final int initBytes;
    private long offset;
    private long longestUs;

    JoinedPlaylist(String name, int initBytes) {
        this.name = name;
        this.initBytes = initBytes;
        this.offset = initBytes;
    }

    void add(int bytes, long durationUs) {
        lines.append(String.format(Locale.ROOT, "#EXTINF:%d.%06d,\n", durationUs / 1_000_000, durationUs % 1_000_000))
                .append("#EXT-X-BYTERANGE:%d@%d\n".formatted(bytes, offset))
                .append(name)
                .append(".mp4\n");
        offset += bytes;
        longestUs = Math.max(longestUs, durationUs);
    }

    void write(Path target) throws IOException {
        var head = """
                #EXTM3U
                #EXT-X-VERSION:7
                #EXT-X-TARGETDURATION:%d
                #EXT-X-MEDIA-SEQUENCE:0
                #EXT-X-PLAYLIST-TYPE:VOD
                #EXT-X-INDEPENDENT-SEGMENTS
                #EXT-X-MAP:URI="%s.mp4",BYTERANGE="%d@0"
                """.formatted(Math.ceilDiv(longestUs, 1_000_000), name, initBytes);
        Files.writeString(target.resolve(name + ".m3u8"), head + lines + "#EXT-X-ENDLIST\n");
    }
}
