package blockbuster.media.transcode;

import java.util.List;

/**
 * What is there of a rendition, in order from the film's beginning.
 *
 * @param complete whether it is all
 */
public record Parts(List<Part> parts, boolean complete) {

    public Parts {
        parts = List.copyOf(parts);
    }
}
