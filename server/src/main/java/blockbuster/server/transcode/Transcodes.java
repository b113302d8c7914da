package blockbuster.server.transcode;

import blockbuster.media.LadderPreview;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * The conversion of films, a ladder at a time: each has an id and a folder of its own. Such a folder lies within {@code blockbuster.media.work-dir} and holds the file {@code
 * source}; the work goes on in its sub-folder {@code transcode}.
 */
public interface Transcodes {

    /**
     * Sets the conversion going, or looks how it goes, or ends it by joining the pieces; to be called again until it is
     * done. Blocks for as long as probing or joining takes. Throws {@link blockbuster.media.UnsupportedVideoException}
     * for a film that is damaged.
     */
    TranscodeState advance(UUID film, Path folder, LadderRank rank);

    /** The finished ladder of a film in this folder. */
    Path ladder(Path folder);

    /** What can be watched of it already. */
    Optional<LadderPreview> preview(Path folder);

    /** Ends what still runs for this film, within seconds on every machine; nothing running is fine. */
    void forget(UUID film);
}
