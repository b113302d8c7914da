package blockbuster.move;

/** An instruction: the module (by its runtime id), the function's definition index and name, and the code offset. */
public record CodeLocation(ModuleId module, int function, int instruction, String functionName) {}
