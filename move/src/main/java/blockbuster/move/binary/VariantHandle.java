package blockbuster.move.binary;

/** A variant of an enum; {@code enumDef} indexes the enum definitions, or the enum instantiations in the table of generic variants. */
public record VariantHandle(int enumDef, int tag) {}
