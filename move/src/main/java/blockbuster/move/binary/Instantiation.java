package blockbuster.move.binary;

/** A generic item (a function handle, or a struct, enum or field definition index) and the signature of its type arguments. */
public record Instantiation(int item, int signature) {}
