package blockbuster.media;

/**
 * A rendition's initialization section, stored in the clear: it holds codec parameters only.
 *
 * @param fileIndex into the rendition's files
 * @param from first byte's position in that file
 * @param to last byte's position, inclusive
 */
public record PackagedInit(int fileIndex, long from, long to, String sha256Hex) {}
