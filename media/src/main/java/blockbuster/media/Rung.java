package blockbuster.media;

/**
 * One video rendition of a ladder.
 *
 * @param name {@code v} and the nominal short side, such as {@code v720}, and how it is encoded if not as everywhere: {@code v720-av1}
 * @param width even, as is {@code height}
 * @param maxKbps the rate that the encoder may not exceed over two seconds
 */
public record Rung(String name, int width, int height, int maxKbps) {}
