package blockbuster.media.hls;

import blockbuster.media.PackagedRendition;
import blockbuster.media.Role;
import blockbuster.media.UriScheme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/** Writes the EXT-X-MEDIA tags (RFC 8216 section 4.3.4.1) of one group of tracks that a viewer chooses from. */
final class MediaTags {

    private static final String UNDETERMINED = "und";
    private static final String CAPTIONS =
            "public.accessibility.transcribes-spoken-dialog,public.accessibility.describes-music-and-sound";

    private MediaTags() {}

    /** The first track is what a player takes that nobody told otherwise. */
    static List<String> sound(String group, List<PackagedRendition> tracks, UriScheme uris) {
        var names = names(tracks, "Sound");
        var tags = new ArrayList<String>();
        for (int i = 0; i < tracks.size(); i++) {
            var track = tracks.get(i);
            tags.add(start("AUDIO", group, names.get(i), track)
                    + ",DEFAULT=" + yes(i == 0)
                    + ",AUTOSELECT=" + yes(i == 0 || track.role() != Role.COMMENTARY)
                    + characteristics(track.role())
                    + ",CHANNELS=\"" + track.channels() + "\""
                    + ",URI=\"" + uris.playlist(track.name()) + "\"");
        }
        return tags;
    }

    /** None is shown unless its viewer or the device's settings ask for it. */
    static List<String> subtitles(String group, List<PackagedRendition> tracks, UriScheme uris) {
        var names = names(tracks, "Subtitles");
        var tags = new ArrayList<String>();
        for (int i = 0; i < tracks.size(); i++) {
            var track = tracks.get(i);
            tags.add(start("SUBTITLES", group, names.get(i), track)
                    + ",DEFAULT=NO,AUTOSELECT=YES,FORCED=" + yes(track.role() == Role.FORCED)
                    + characteristics(track.role())
                    + ",URI=\"" + uris.playlist(track.name()) + "\"");
        }
        return tags;
    }

    private static String start(String type, String group, String name, PackagedRendition track) {
        var language = track.language().equals(UNDETERMINED) ? "" : ",LANGUAGE=\"" + track.language() + "\"";
        return "#EXT-X-MEDIA:TYPE=%s,GROUP-ID=\"%s\",NAME=\"%s\"%s".formatted(type, group, name, language);
    }

    /** Names of a group must differ. */
    private static List<String> names(List<PackagedRendition> tracks, String unknown) {
        var counts = new HashMap<String, Integer>();
        return tracks.stream()
                .map(track -> {
                    var name = name(track, unknown);
                    int count = counts.merge(name, 1, Integer::sum);
                    return count == 1 ? name : name + " " + count;
                })
                .toList();
    }

    private static String name(PackagedRendition track, String unknown) {
        var language = track.language().equals(UNDETERMINED)
                ? unknown
                : Locale.of(track.language()).getDisplayLanguage(Locale.ENGLISH);
        return track.role() == Role.MAIN
                ? language
                : language + " (" + track.role().words() + ")";
    }

    private static String characteristics(Role role) {
        return switch (role) {
            case CAPTIONS -> ",CHARACTERISTICS=\"" + CAPTIONS + "\"";
            case DESCRIPTION -> ",CHARACTERISTICS=\"public.accessibility.describes-video\"";
            case MAIN, FORCED, COMMENTARY -> "";
        };
    }

    private static String yes(boolean is) {
        return is ? "YES" : "NO";
    }
}
