package blockbuster.media;

/** A named part of a film. */
public record Chapter(long startMs, long endMs, String title) {}
