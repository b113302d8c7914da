package blockbuster.edge;

import java.nio.file.Path;

/**
 * Where an edge keeps segments that memory has no room for.
 *
 * @param directory its own; made if missing
 * @param bytes bound of all files together
 */
public record DiskOptions(Path directory, long bytes) {}
