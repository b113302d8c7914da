package blockbuster.media.hls;

import blockbuster.media.AudioTrack;
import blockbuster.media.Encoding;
import blockbuster.media.PackagedRendition;
import blockbuster.media.PackagedRendition.Kind;
import blockbuster.media.UriScheme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the master playlist over some renditions of a title. */
public final class MasterPlaylist {

    private static final String STEREO_GROUP = "aud";
    private static final String SURROUND_GROUP = "aud6";
    private static final String OPUS_SUFFIX = "-opus";
    private static final String SUBTITLE_GROUP = "sub";

    private MasterPlaylist() {}

    /** Tracks that a player mixes with the pictures of a variant: one of {@code tracks}. */
    private record Sound(String group, List<PackagedRendition> tracks) {

        /** A player that can't decode one of the two codecs has to skip the variant, so they are not mixed. */
        boolean belongsTo(PackagedRendition video) {
            return tracks.isEmpty() || Encoding.of(tracks.getFirst().codecs()) == Encoding.of(video.codecs());
        }
    }

    public static String text(List<PackagedRendition> renditions, UriScheme uris) {
        var video = of(renditions, Kind.VIDEO);
        var subtitles = of(renditions, Kind.SUBTITLES);
        if (video.isEmpty()) {
            throw new IllegalArgumentException("no rendition is allowed");
        }
        var lines = new ArrayList<>(List.of("#EXTM3U", "#EXT-X-VERSION:7", "#EXT-X-INDEPENDENT-SEGMENTS"));
        var sounds = sounds(of(renditions, Kind.AUDIO));
        sounds.forEach(sound -> lines.addAll(MediaTags.sound(sound.group(), sound.tracks(), uris)));
        lines.addAll(MediaTags.subtitles(SUBTITLE_GROUP, subtitles, uris));
        for (var sound : sounds) {
            for (var rendition : video) {
                if (sound.belongsTo(rendition)) {
                    lines.add(variant(rendition, sound, !subtitles.isEmpty()));
                    lines.add(uris.playlist(rendition.name()));
                }
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<PackagedRendition> of(List<PackagedRendition> renditions, Kind kind) {
        return renditions.stream().filter(rendition -> rendition.kind() == kind).toList();
    }

    /** Stereo first, the codecs that everybody has first; a film without sound has one group without tracks. */
    private static List<Sound> sounds(List<PackagedRendition> audio) {
        if (audio.isEmpty()) {
            return List.of(new Sound(STEREO_GROUP, audio));
        }
        var groups = new LinkedHashMap<String, List<PackagedRendition>>();
        for (var encoding : Encoding.values()) {
            audio.stream()
                    .filter(track -> Encoding.of(track.codecs()) == encoding)
                    .sorted(Comparator.comparing(MasterPlaylist::surround))
                    .forEach(track -> groups.computeIfAbsent(group(track), name -> new ArrayList<>())
                            .add(track));
        }
        return groups.entrySet().stream()
                .map(group -> new Sound(group.getKey(), group.getValue()))
                .toList();
    }

    private static boolean surround(PackagedRendition track) {
        return track.channels() == AudioTrack.SURROUND;
    }

    private static String group(PackagedRendition track) {
        var channels = surround(track) ? SURROUND_GROUP : STEREO_GROUP;
        return switch (Encoding.of(track.codecs())) {
            case H264_AAC -> channels;
            case AV1_OPUS -> channels + OPUS_SUFFIX;
        };
    }

    private static String variant(PackagedRendition video, Sound sound, boolean subtitles) {
        var codecs = Stream.concat(Stream.of(video), sound.tracks().stream())
                .map(PackagedRendition::codecs)
                .distinct()
                .collect(Collectors.joining(","));
        return String.format(
                        Locale.ROOT,
                        "#EXT-X-STREAM-INF:BANDWIDTH=%d,AVERAGE-BANDWIDTH=%d,RESOLUTION=%dx%d,FRAME-RATE=%.3f,CODECS=\"%s\"",
                        sum(video, sound, PackagedRendition::bandwidth),
                        sum(video, sound, PackagedRendition::averageBandwidth),
                        video.width(),
                        video.height(),
                        video.frameRate(),
                        codecs)
                + (sound.tracks().isEmpty() ? "" : ",AUDIO=\"" + sound.group() + "\"")
                + (subtitles ? ",SUBTITLES=\"" + SUBTITLE_GROUP + "\"" : "");
    }

    /** A player fetches one sound track beside the pictures, so the dearest one counts. */
    private static long sum(PackagedRendition video, Sound sound, ToLongFunction<PackagedRendition> rate) {
        return rate.applyAsLong(video)
                + sound.tracks().stream().mapToLong(rate).max().orElse(0);
    }
}
