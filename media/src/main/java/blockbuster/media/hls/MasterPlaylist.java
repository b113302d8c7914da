package blockbuster.media.hls;

import blockbuster.media.PackagedRendition;
import blockbuster.media.PackagedRendition.Kind;
import blockbuster.media.UriScheme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the master playlist over some renditions of a title. */
public final class MasterPlaylist {

    private static final String AUDIO_GROUP = "aud";
    private static final String UNDETERMINED = "und";

    private MasterPlaylist() {}

    public static String text(List<PackagedRendition> renditions, UriScheme uris) {
        var video = of(renditions, Kind.VIDEO);
        var audio = of(renditions, Kind.AUDIO);
        if (video.isEmpty()) {
            throw new IllegalArgumentException("no rendition is allowed");
        }
        var lines = new ArrayList<>(List.of("#EXTM3U", "#EXT-X-VERSION:7", "#EXT-X-INDEPENDENT-SEGMENTS"));
        var names = new HashMap<String, Integer>();
        for (var track : audio) {
            lines.add(media(track, track.equals(audio.getFirst()), names, uris));
        }
        for (var rendition : video) {
            lines.add(variant(rendition, audio));
            lines.add(uris.playlist(rendition.name()));
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<PackagedRendition> of(List<PackagedRendition> renditions, Kind kind) {
        return renditions.stream().filter(rendition -> rendition.kind() == kind).toList();
    }

    private static String media(PackagedRendition track, boolean first, Map<String, Integer> names, UriScheme uris) {
        var language = track.language().equals(UNDETERMINED) ? "" : ",LANGUAGE=\"" + track.language() + "\"";
        return "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"%s\",NAME=\"%s\"%s,DEFAULT=%s,AUTOSELECT=YES,CHANNELS=\"%d\",URI=\"%s\""
                .formatted(
                        AUDIO_GROUP,
                        name(track.language(), names),
                        language,
                        first ? "YES" : "NO",
                        track.channels(),
                        uris.playlist(track.name()));
    }

    /** Names of a group must differ (RFC 8216 section 4.3.4.1.1). */
    private static String name(String language, Map<String, Integer> names) {
        var name = language.equals(UNDETERMINED) ? "Sound" : Locale.of(language).getDisplayLanguage(Locale.ENGLISH);
        int count = names.merge(name, 1, Integer::sum);
        return count == 1 ? name : name + " " + count;
    }

    /** A player fetches one sound track beside the pictures, so the dearest one counts. */
    private static String variant(PackagedRendition video, List<PackagedRendition> audio) {
        long peak = video.bandwidth()
                + audio.stream().mapToLong(PackagedRendition::bandwidth).max().orElse(0);
        long average = video.averageBandwidth()
                + audio.stream()
                        .mapToLong(PackagedRendition::averageBandwidth)
                        .max()
                        .orElse(0);
        var codecs = Stream.concat(Stream.of(video), audio.stream())
                .map(PackagedRendition::codecs)
                .distinct()
                .collect(Collectors.joining(","));
        return String.format(
                        Locale.ROOT,
                        "#EXT-X-STREAM-INF:BANDWIDTH=%d,AVERAGE-BANDWIDTH=%d,RESOLUTION=%dx%d,FRAME-RATE=%.3f,CODECS=\"%s\"",
                        peak,
                        average,
                        video.width(),
                        video.height(),
                        video.frameRate(),
                        codecs)
                + (audio.isEmpty() ? "" : ",AUDIO=\"" + AUDIO_GROUP + "\"");
    }
}
