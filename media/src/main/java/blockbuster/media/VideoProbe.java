package blockbuster.media;

import blockbuster.media.probe.DurationMeasure;
import blockbuster.media.probe.EndCheck;
import blockbuster.media.probe.FfprobeJson;
import blockbuster.media.probe.FfprobeReader;
import blockbuster.media.probe.IsoFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The gate before any work: reads what a file is in a separate process that may open only this file and only as one of
 * the known containers. Thread-safe; a call takes well under a second for a sound file and 30 s at the most.
 */
public final class VideoProbe {

    private final FfprobeJson ffprobe;
    private final DurationMeasure durationMeasure;
    private final EndCheck endCheck;

    public VideoProbe(FfmpegTools tools) {
        this.ffprobe = new FfprobeJson(tools);
        this.durationMeasure = new DurationMeasure(tools);
        this.endCheck = new EndCheck(tools);
    }

    /** Throws {@link UnsupportedVideoException} when the file can't become a title. */
    public ProbeReport probe(Path file) {
        try {
            long sizeBytes = Files.size(file);
            if (sizeBytes == 0) {
                throw new UnsupportedVideoException(Refusal.EMPTY_FILE);
            }
            var json = ffprobe.read(file)
                    .orElseThrow(() -> new UnsupportedVideoException(
                            IsoFile.looksLikeOne(file) ? Refusal.UPLOAD_INCOMPLETE : Refusal.NOT_A_VIDEO));
            var report = new FfprobeReader(sizeBytes, () -> durationMeasure.measureMs(file)).read(json);
            endCheck.require(file, report, FfprobeReader.startMs(json, report));
            return report;
        } catch (IOException e) {
            throw new MediaException("Could not read the uploaded file.", e);
        }
    }
}
