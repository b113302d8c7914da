package blockbuster.move.binary;

/** A field of a struct definition, by position. */
public record FieldHandle(int structDef, int field) {}
