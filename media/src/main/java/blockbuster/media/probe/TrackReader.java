package blockbuster.media.probe;

import blockbuster.media.AudioTrack;
import blockbuster.media.Notice;
import blockbuster.media.Role;
import blockbuster.media.SubtitleTrack;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Finds the sound and subtitle tracks that a title gets, and notes what it does not get. */
final class TrackReader {

    private static final int MAX_AUDIO_TRACKS = 8;
    private static final int MAX_SUBTITLE_TRACKS = 32;
    private static final Set<String> TEXT = Set.of("subrip", "srt", "ass", "ssa", "webvtt", "mov_text", "text");
    private static final Set<String> BITMAP =
            Set.of("hdmv_pgs_subtitle", "dvd_subtitle", "dvb_subtitle", "xsub", "dvb_teletext");

    private final Set<Notice> notices = new TreeSet<>();
    private final List<AudioTrack> audio = new ArrayList<>();
    private final List<SubtitleTrack> subtitles = new ArrayList<>();

    TrackReader(JsonNode json) {
        for (var stream : json.path("streams")) {
            switch (stream.path("codec_type").asString("")) {
                case "audio" -> readAudio(stream);
                case "subtitle" -> readSubtitles(stream);
                default -> {}
            }
        }
    }

    List<AudioTrack> audio() {
        return audio;
    }

    List<SubtitleTrack> subtitles() {
        return subtitles;
    }

    List<Notice> notices() {
        return List.copyOf(notices);
    }

    private void readAudio(JsonNode stream) {
        int channels = stream.path("channels").asInt(0);
        if (channels == 0 || codec(stream).equals("unknown")) {
            return;
        }
        if (audio.size() == MAX_AUDIO_TRACKS) {
            notices.add(Notice.SOUND_TRACKS_SKIPPED);
            return;
        }
        audio.add(new AudioTrack(
                stream.path("index").asInt(0), language(stream), channels, Durations.ofStream(stream), role(stream)));
    }

    private void readSubtitles(JsonNode stream) {
        var codec = codec(stream);
        if (BITMAP.contains(codec)) {
            notices.add(Notice.BITMAP_SUBTITLES_SKIPPED);
        } else if (!TEXT.contains(codec)) {
            notices.add(Notice.UNREADABLE_SUBTITLES_SKIPPED);
        } else if (subtitles.size() == MAX_SUBTITLE_TRACKS) {
            notices.add(Notice.SUBTITLE_TRACKS_SKIPPED);
        } else {
            subtitles.add(new SubtitleTrack(stream.path("index").asInt(0), codec, language(stream), role(stream)));
        }
    }

    private static String codec(JsonNode stream) {
        return stream.path("codec_name").asString("unknown");
    }

    private static String language(JsonNode stream) {
        return Languages.primarySubtag(stream.path("tags").path("language").asString("und"));
    }

    private static Role role(JsonNode stream) {
        var marks = stream.path("disposition");
        if (marked(marks, "forced")) {
            return Role.FORCED;
        }
        if (marked(marks, "hearing_impaired") || marked(marks, "captions")) {
            return Role.CAPTIONS;
        }
        if (marked(marks, "visual_impaired") || marked(marks, "descriptions")) {
            return Role.DESCRIPTION;
        }
        return marked(marks, "comment") ? Role.COMMENTARY : Role.MAIN;
    }

    private static boolean marked(JsonNode marks, String name) {
        return marks.path(name).asInt(0) == 1;
    }

    /** All streams of a type, in the file's order. */
    static List<JsonNode> streams(JsonNode json, String type) {
        return StreamSupport.stream(json.path("streams").spliterator(), false)
                .filter(stream -> stream.path("codec_type").asString("").equals(type))
                .toList();
    }
}
