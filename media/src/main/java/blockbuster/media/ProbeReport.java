package blockbuster.media;

import java.util.List;

/**
 * What a film is, as far as the pipeline must know.
 *
 * @param durationMs of the longest of the tracks that are used
 * @param videoDurationMs of the picture track; 0 when the container does not say
 * @param videoStreamIndex FFmpeg's absolute stream index of the picture track
 * @param frameRate constant rate to make the ladder with, at most 60 a second
 * @param displayWidth pixels as seen: after rotation and with square pixels
 * @param colorTransfer FFmpeg's name of the transfer function, or {@code unknown}
 * @param subtitleTracks those that are text
 * @param notices what its uploader should know, without doubles
 */
public record ProbeReport(
        long sizeBytes,
        long durationMs,
        long videoDurationMs,
        String container,
        int videoStreamIndex,
        String videoCodec,
        FrameRate frameRate,
        int displayWidth,
        int displayHeight,
        int rotationDegrees,
        boolean interlaced,
        String pixelFormat,
        String colorTransfer,
        List<AudioTrack> audioTracks,
        List<SubtitleTrack> subtitleTracks,
        List<Chapter> chapters,
        List<Notice> notices) {

    public ProbeReport {
        audioTracks = List.copyOf(audioTracks);
        subtitleTracks = List.copyOf(subtitleTracks);
        chapters = List.copyOf(chapters);
        notices = List.copyOf(notices);
    }

    /** The shorter side as seen, which names a rendition: 1080 for 1920x1080 and for 1080x1920. */
    public int shortSide() {
        return Math.min(displayWidth, displayHeight);
    }

    /** Whether colours are coded for a high dynamic range (PQ or HLG) and need tone mapping. */
    public boolean highDynamicRange() {
        return colorTransfer.equals("smpte2084") || colorTransfer.equals("arib-std-b67");
    }
}
