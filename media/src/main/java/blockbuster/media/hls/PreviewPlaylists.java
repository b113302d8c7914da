package blockbuster.media.hls;

import blockbuster.media.LadderPlan;
import blockbuster.media.mp4.CodecString;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Playlists (RFC 8216) of a film that is still being converted; rates are the encoder's limits, not measured ones. */
public final class PreviewPlaylists {

    private static final int SOUND_BITS_PER_SECOND = 140_000;

    private PreviewPlaylists() {}

    /** @param init the initialization section of a rendition */
    public static String master(LadderPlan ladder, Function<String, byte[]> init) {
        var text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n");
        for (int i = 0; i < ladder.audioTracks().size(); i++) {
            text.append(
                    "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"aud\",NAME=\"%d %s\",LANGUAGE=\"%2$s\",DEFAULT=%s,AUTOSELECT=YES,CHANNELS=\"%d\",URI=\"%s.m3u8\"\n"
                            .formatted(
                                    i + 1,
                                    ladder.audioTracks().get(i).language(),
                                    i == 0 ? "YES" : "NO",
                                    ladder.audioTracks().get(i).channels(),
                                    ladder.audioName(i)));
        }
        boolean sound = !ladder.audioTracks().isEmpty();
        var soundCodec = sound ? "," + CodecString.of(init.apply(ladder.audioName(0))) : "";
        for (var rung : ladder.rungs()) {
            text.append("#EXT-X-STREAM-INF:BANDWIDTH=%d,RESOLUTION=%dx%d,CODECS=\"%s%s\"%s\n%s.m3u8\n"
                    .formatted(
                            rung.maxKbps() * 1000 + (sound ? SOUND_BITS_PER_SECOND : 0),
                            rung.width(),
                            rung.height(),
                            CodecString.of(init.apply(rung.name())),
                            soundCodec,
                            sound ? ",AUDIO=\"aud\"" : "",
                            rung.name()));
        }
        return text.toString();
    }

    /** @param complete whether nothing will be added */
    public static String media(String rendition, List<Long> durationsUs, boolean complete) {
        long longestUs = durationsUs.stream().mapToLong(Long::longValue).max().orElse(0);
        var text = new StringBuilder("""
                #EXTM3U
                #EXT-X-VERSION:7
                #EXT-X-TARGETDURATION:%d
                #EXT-X-PLAYLIST-TYPE:EVENT
                #EXT-X-INDEPENDENT-SEGMENTS
                #EXT-X-START:TIME-OFFSET=0
                #EXT-X-MAP:URI="%s/init.mp4"
                """.formatted(Math.ceilDiv(longestUs, 1_000_000), rendition));
        for (int i = 0; i < durationsUs.size(); i++) {
            long us = durationsUs.get(i);
            text.append(String.format(Locale.ROOT, "#EXTINF:%d.%06d,\n", us / 1_000_000, us % 1_000_000))
                    .append("%s/%d.m4s\n".formatted(rendition, i));
        }
        return complete ? text.append("#EXT-X-ENDLIST\n").toString() : text.toString();
    }
}
