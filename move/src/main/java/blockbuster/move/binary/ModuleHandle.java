package blockbuster.move.binary;

/** A module by address and name indexes. */
public record ModuleHandle(int address, int name) {}
