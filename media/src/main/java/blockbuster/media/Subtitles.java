package blockbuster.media;

import blockbuster.media.subtitle.CueReader;
import blockbuster.media.subtitle.SubtitleCharset;
import blockbuster.media.subtitle.VttWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * Text subtitles of one language, in the order in which they are shown: cleaned, so that they can be put before any
 * viewer. Bold, italic and underlined text stays; positions, fonts, colours and everything else go.
 */
public record Subtitles(List<Cue> cues) {

    /** The largest file that is read: many times the subtitles of a long film. */
    public static final int MAX_BYTES = 4 * 1024 * 1024;

    /** One text, {@code startMs} inclusive to {@code endMs} exclusive; {@code text} is WebVTT cue text. */
    public record Cue(long startMs, long endMs, String text) {}

    public Subtitles {
        cues = cues.stream().sorted(Comparator.comparingLong(Cue::startMs)).toList();
    }

    /** Reads a SubRip or WebVTT file of any charset. Throws {@link UnsupportedSubtitlesException} if it is neither. */
    public static Subtitles read(byte[] file) {
        if (file.length == 0) {
            throw new UnsupportedSubtitlesException("The file is empty.", "Choose it again.");
        }
        if (file.length > MAX_BYTES) {
            throw new UnsupportedSubtitlesException(
                    "The file is too large for subtitles.", "Upload an SRT or WebVTT file of at most 4 MB.");
        }
        var cues = CueReader.read(SubtitleCharset.decode(file));
        if (cues.isEmpty()) {
            throw new UnsupportedSubtitlesException(
                    "These are not subtitles we can read.", "Upload an SRT or WebVTT file.");
        }
        return new Subtitles(cues);
    }

    /** As {@link #read(byte[])}. */
    public static Subtitles read(Path file) {
        try {
            return Files.size(file) > MAX_BYTES ? read(new byte[MAX_BYTES + 1]) : read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new MediaException("Could not read the subtitles.", e);
        }
    }

    /** What is shown before {@code durationMs}. */
    public Subtitles until(long durationMs) {
        return between(0, durationMs);
    }

    /** What is shown between two times of the film, with its own times: it may begin earlier and end later. */
    public Subtitles between(long fromMs, long untilMs) {
        return new Subtitles(cues.stream()
                .filter(cue -> cue.startMs() < untilMs && cue.endMs() > fromMs)
                .toList());
    }

    /** A whole WebVTT file in UTF-8 whose times are those of the film, as a segment of HLS (RFC 8216 section 3.5). */
    public String toWebVtt() {
        return VttWriter.write(cues);
    }
}
