package blockbuster.move.binary;

/** A field of a struct or variant. */
public record Field(int name, SignatureToken type) {}
