package blockbuster.media.transcode;

import java.nio.file.Path;

/** A folder with a stretch of a rendition that begins at this frame of the film. */
public record Part(Path folder, long firstFrame) {}
