package blockbuster.walrus;

import java.nio.file.Path;
import java.util.Map;

/**
 * A small file to be stored in a quilt.
 *
 * @param identifier its name in the quilt: begins with a letter or digit, has no quotes or line ends
 * @param tags stored beside it; aggregators send {@code content-type} as a header
 */
public record QuiltFile(String identifier, Path file, Map<String, String> tags) {

    public QuiltFile {
        if (!identifier.matches("[\\p{L}\\p{N}][^\"\\r\\n]*(?<!\\s)")) {
            throw new IllegalArgumentException("no identifier for a file of a quilt: " + identifier);
        }
        tags = Map.copyOf(tags);
    }
}
